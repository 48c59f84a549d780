// All browser tests in one process, so that the sample is built once.
import './policy.test.mjs';
import './accessibility.test.mjs';
import './layout.test.mjs';
import './freshness.test.mjs';
import './languages.test.mjs';
import './search.test.mjs';
import './search-combobox.test.mjs';
import './search-results.test.mjs';
import './search-marks.test.mjs';
import './search-network.test.mjs';
import './search-failures.test.mjs';
import './search-served.test.mjs';
import './oracle.test.mjs';
import './firefox.test.mjs';
import './plan.test.mjs';
import './serve.test.mjs';
import './without-script.test.mjs';
