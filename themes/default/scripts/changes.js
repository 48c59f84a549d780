// Shows what changed since a day of the reader's choice, and of one kind. The day may
// stand in the address, as #since=2026-10-01. Nothing is kept and nothing is sent.
(function () {
  'use strict';
  var form = document.querySelector('[data-changes]');
  if (!form) return;
  var since = form.querySelector('input');
  var kind = form.querySelector('select');
  var shown = form.querySelector('[data-changes-shown]');
  var none = document.querySelector('[data-changes-none]');
  var words = shown.dataset.text;
  var days = Array.prototype.slice.call(document.querySelectorAll('.change-day'));

  // ISO dates compare as text. A month counts until its last day.
  function filter() {
    var from = since.value;
    var wanted = kind.value;
    var total = 0;
    var left = 0;
    days.forEach(function (day) {
      var inTime = !from || day.dataset.last >= from;
      var here = 0;
      Array.prototype.forEach.call(day.querySelectorAll('.change'), function (change) {
        var stays = inTime && (!wanted || change.dataset.change === wanted);
        change.hidden = !stays;
        total += 1;
        if (stays) here += 1;
      });
      day.hidden = here === 0;
      left += here;
    });
    none.hidden = left > 0;
    return words.replace('{shown}', left).replace('{total}', total);
  }

  var waiting;
  function changed() {
    var text = filter();
    // Said once when the reader pauses, and not for each step of a day.
    window.clearTimeout(waiting);
    waiting = window.setTimeout(function () { shown.textContent = text; }, 300);
  }

  function fromAddress() {
    var found = /[#&]since=(\d{4}-\d{2}-\d{2})(?:&|$)/.exec(window.location.hash);
    if (!found) return;
    since.value = found[1];
    changed();
  }

  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  window.addEventListener('hashchange', fromAddress);
  form.hidden = false;
  fromAddress();
  // A page that comes back from the history keeps what was chosen in some browsers.
  if (since.value || kind.value) changed();
})();
