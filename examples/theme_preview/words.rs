//! The words of the samples: invented, and marked as such.

use crate::sample::Words;

const TOPICS_EN: &[(&str, &str)] = &[
    ("housing", "Housing"),
    ("health", "Health"),
    ("documents", "Documents and registration"),
    ("debt", "Debt"),
    ("security", "Security"),
    ("transport", "Transport"),
    ("education", "Education"),
    ("vocational", "Vocational training"),
    ("schemes", "Assistance schemes"),
];

pub(crate) const ENGLISH: Words = Words {
    network: "Return Information Network (test)",
    country: "Testland",
    places: &["Norrbridge", "Upper Vale", "Saltmarsh", "Eastgate", "Long Meadow", "Harbour Town"],
    topics: TOPICS_EN,
    note: "Test text: this designation is without prejudice to anything, because the country does not exist.",
    summary: "Test text: rents and shelter, and what to settle before arriving.",
    organisation: "Test Desk of Testland",
    title: "Housing in Norrbridge",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    headings: &[
        (2, "rents", "Rents and deposits"),
        (3, "finding", "Finding a flat"),
        (2, "shelter", "Shelter in the first nights"),
        (2, "unknown", "What we do not know"),
    ],
    body: r##"<p>This is test text about a town that does not exist. Rents for a flat with two rooms start at <span class="fact"><data value="180–250">180–250 EUR a month</data> <span class="fact-date">(August 2026)</span></span>.<sup class="citation"><a id="cite-test-visit-1" href="#source-test-visit">[2]</a></sup> Registration comes first; without it no contract is signed.<sup class="citation"><a id="cite-test-report-1" href="#source-test-report">[1]</a></sup></p>
<h2 id="rents">Rents and deposits</h2>
<p>Landlords ask for one to three monthly rents in advance, in the test town as in the rest of the invented country. The <a href="../documents.html">page on documents</a> says what has to be shown.<sup class="citation"><a id="cite-test-visit-2" href="#source-test-visit">[2]</a></sup></p>
<ul>
<li>A flat with two rooms: <span class="fact"><data value="180–250">180–250 EUR a month</data> <span class="fact-date">(August 2026)</span></span></li>
<li>A room in a shared flat: <span class="fact"><data value="80">80 EUR a month</data> <span class="fact-date">(August 2026)</span></span></li>
<li>A bed in the transit centre: free for seven nights</li>
</ul>
<h3 id="finding">Finding a flat</h3>
<p>Most flats go by word of mouth. A municipal list exists, and it is long.</p>
<table>
<thead><tr><th>District</th><th>Rent, two rooms</th><th>Places in shelters</th></tr></thead>
<tbody>
<tr><td>Old Quay</td><td>250 EUR (August 2026)</td><td>12</td></tr>
<tr><td>Hillside</td><td>180 EUR (August 2026)</td><td>none known</td></tr>
</tbody>
</table>
<h2 id="shelter">Shelter in the first nights</h2>
<blockquote><p>“The centre takes families without an appointment.” (invented quotation)</p></blockquote>
<p>The transit centre had 18 places in October 2026.<sup class="citation"><a id="cite-test-report-2" href="#source-test-report">[1]</a></sup> It is ten minutes on foot from the bus station.</p>
<h2 id="unknown">What we do not know</h2>
<p>No source says how long the waiting list for social housing is.<sup class="citation"><a id="cite-test-report-3" href="#source-test-report">[1]</a></sup></p>
"##,
};

pub(crate) const ARABIC: Words = Words {
    network: "شبكة معلومات العودة (اختبار)",
    country: "بلد الاختبار",
    places: &["المدينة الأولى", "الوادي الأعلى", "المرفأ"],
    topics: &[
        ("housing", "السكن"),
        ("health", "الصحة"),
        ("documents", "الوثائق والتسجيل"),
        ("debt", "الديون"),
        ("security", "الأمن"),
        ("transport", "النقل"),
        ("education", "التعليم"),
    ],
    note: "نص للاختبار: هذه التسمية لا تمس أي موقف، لأن البلد غير موجود.",
    summary: "نص للاختبار: الإيجارات والمأوى، وما ينبغي ترتيبه قبل الوصول.",
    organisation: "مكتب الاختبار",
    title: "السكن في المدينة الأولى",
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
    headings: &[(2, "rents", "الإيجارات والتأمين"), (2, "shelter", "المأوى في الليالي الأولى")],
    body: r##"<p>هذا نص للاختبار عن مدينة غير موجودة. يبدأ إيجار شقة من غرفتين من <span class="fact"><data value="180–250">180–250 يورو في الشهر</data> <span class="fact-date">(أغسطس 2026)</span></span>.<sup class="citation"><a id="cite-test-visit-1" href="#source-test-visit">[2]</a></sup> التسجيل أولا، فبدونه لا يوقع أي عقد.<sup class="citation"><a id="cite-test-report-1" href="#source-test-report">[1]</a></sup></p>
<h2 id="rents">الإيجارات والتأمين</h2>
<p>يطلب المالكون إيجار شهر إلى ثلاثة أشهر مقدما، في مدينة الاختبار كما في سائر البلد المتخيل.<sup class="citation"><a id="cite-test-visit-2" href="#source-test-visit">[2]</a></sup></p>
<ul>
<li>شقة من غرفتين: <span class="fact"><data value="180–250">180–250 يورو في الشهر</data> <span class="fact-date">(أغسطس 2026)</span></span></li>
<li>سرير في مركز العبور: مجانا لسبع ليال</li>
</ul>
<h2 id="shelter">المأوى في الليالي الأولى</h2>
<p>كان في مركز العبور 18 مكانا في أكتوبر 2026.<sup class="citation"><a id="cite-test-report-2" href="#source-test-report">[1]</a></sup></p>
"##,
};
