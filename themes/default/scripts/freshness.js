// How old is each page today? The dates stand in the page in words and are right
// without this script; it compares them with the later of the clock and the day of
// the build, and never makes a page younger than it was then. Whatever carries
// data-outdated stands for a page: an article, an entry in a list, a table row.
(function () {
  'use strict';
  var words = document.currentScript.dataset;
  var html = document.documentElement;
  var states = ['current', 'due', 'overdue', 'outdated'];

  function each(root, selector, visit) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), visit);
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function today() {
    var now = new Date();
    var iso = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    var built = html.dataset.built || '';
    return iso > built ? iso : built;
  }

  // ISO dates compare as text. A page is due on and after its day, likewise the others.
  function stateOn(day, dates) {
    var rank = states.indexOf(dates.freshness);
    for (var next = 1; next < states.length; next += 1) {
      var from = dates[states[next]];
      if (from && day >= from && next > rank) rank = next;
    }
    return states[rank < 0 ? 0 : rank];
  }

  function evaluate(day, place) {
    var state = stateOn(day, place.dataset);
    place.dataset.freshness = state;
    each(place, '.chip', function (chip) {
      if (chip.closest('[data-outdated]') !== place) return;
      chip.dataset.state = state;
      chip.textContent = words['text' + state[0].toUpperCase() + state.slice(1)];
      chip.hidden = false;
    });
    if (place.tagName !== 'ARTICLE') return;
    each(place, '[data-notice]', function (notice) {
      notice.hidden = notice.dataset.notice !== state;
    });
    if (state === 'outdated') each(place, '.fact', foldFigure);
  }

  function button(text, act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  }

  function foldFigure(fact) {
    var figure = fact.querySelector('data');
    if (!figure || fact.dataset.folded) return;
    fact.dataset.folded = 'yes';
    figure.hidden = true;
    fact.insertBefore(button(words.textFigure, function () {
      figure.hidden = false;
      figure.tabIndex = -1;
      figure.focus();
      this.remove();
    }), figure);
  }

  // Outdated entries of a list hide behind a button; what it opened stays open.
  function foldList(list) {
    var old = Array.prototype.filter.call(list.children, function (entry) {
      return entry.dataset.freshness === 'outdated';
    });
    var toggle = list.nextElementSibling;
    if (!toggle || !toggle.classList.contains('fold')) {
      if (!old.length) return;
      toggle = button('', function () {
        show(toggle.getAttribute('aria-expanded') !== 'true');
      });
      toggle.className = 'fold';
      list.insertAdjacentElement('afterend', toggle);
    }
    function show(open) {
      old.forEach(function (entry) { entry.hidden = !open; });
      toggle.setAttribute('aria-expanded', String(open));
      toggle.textContent = open ? words.textHide : words.textShow.replace('{count}', old.length);
      list.hidden = !open && old.length === list.children.length;
    }
    show(toggle.getAttribute('aria-expanded') === 'true');
  }

  function evaluateAll() {
    var day = today();
    each(document, '[data-outdated]', function (place) { evaluate(day, place); });
    // What becomes true on a day stands in the page and shows from that day on.
    each(document, '[data-from]', function (place) {
      place.hidden = day < place.dataset.from;
    });
    each(document, '[data-late-notice]', function (notice) {
      notice.hidden = !(html.dataset.late && day >= html.dataset.late);
    });
    each(document, '[data-fold-outdated]', foldList);
    // What holds until a day, and what stands in its place from the next.
    each(document, '[data-expires]', function (place) { place.hidden = day > place.dataset.expires; });
    each(document, '[data-expired]', function (place) { place.hidden = day <= place.dataset.expired; });
    each(document, '[data-alerts]', function (alerts) {
      alerts.hidden = !alerts.querySelector('[data-expires]:not([hidden])');
    });
    html.dataset.evaluated = day;
  }

  // For what is put together in the browser, such as a return plan.
  window.corinFreshness = { today: today, stateOn: stateOn };

  evaluateAll();
  // A page may stay open over midnight.
  document.addEventListener('visibilitychange', function () {
    if (html.dataset.evaluated !== today()) evaluateAll();
  });
})();
