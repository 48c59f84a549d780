// How old is each page today? The dates stand in the page in words and are right
// without this script; it compares them with the later of the clock and the day of
// the build, and never makes a page younger than it was then. Whatever carries
// data-outdated stands for a page: an article, an entry in a list, a table row.
// What is old is marked and sinks; nothing of it is taken away.
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

  function title(state) {
    return state[0].toUpperCase() + state.slice(1);
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
    // Only what is in this place, and not in another place inside it.
    function own(visit) {
      return function (found) { if (found.closest('[data-outdated]') === place) visit(found); };
    }
    place.dataset.freshness = state;
    each(place, '.chip', own(function (chip) {
      chip.dataset.state = state;
      chip.textContent = words['text' + title(state)];
      chip.hidden = false;
    }));
    if (state === 'outdated') {
      if (place.dataset.given) markOld(place);
      each(place, '.fact', own(markOld));
    }
    if (place.tagName !== 'ARTICLE') return;
    each(place, '[data-notice]', function (notice) {
      notice.hidden = notice.dataset.notice !== state;
    });
    each(document, '[data-bar]', function (bar) { bar.hidden = bar.dataset.bar !== state; });
    if (state === 'outdated') each(place, '.fact', own(foldFigure));
  }

  // A figure that is old says so beside it, on paper as well.
  function markOld(figure) {
    if (figure.querySelector('.fact-old')) return;
    var mark = document.createElement('small');
    mark.className = 'fact-old';
    mark.textContent = words.textOld;
    var value = figure.querySelector('data, a');
    figure.insertBefore(mark, value ? value.nextSibling : null);
    figure.insertBefore(document.createTextNode(' '), mark);
  }

  function foldFigure(fact) {
    var figure = fact.querySelector('data');
    if (!figure || fact.dataset.folded) return;
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = words.textFigure;
    made.addEventListener('click', function () {
      fact.dataset.folded = 'no';
      figure.tabIndex = -1;
      figure.focus();
      made.remove();
    });
    // The style sheet hides the figure on the screen and never on paper.
    fact.dataset.folded = 'yes';
    fact.insertBefore(made, figure);
  }

  // Outdated entries go behind the others of their list, each group in its order.
  function sink(list) {
    var isOld = function (entry) { return entry.dataset.freshness === 'outdated'; };
    var entries = Array.prototype.slice.call(list.children);
    var old = entries.filter(isOld);
    var sorted = entries.slice(entries.length - old.length).every(isOld);
    if (!sorted) old.forEach(function (entry) { list.appendChild(entry); });
  }

  // Counts as on the day of the build, and the days on which pages change their state after it.
  function count(day, list) {
    var numbers = {};
    each(list, '[data-state]', function (item) {
      if (!item.dataset.built) item.dataset.built = item.querySelector('b').textContent;
      numbers[item.dataset.state] = Number(item.dataset.built);
    });
    states.slice(1).forEach(function (state, at) {
      (list.dataset['turns' + title(state)] || '').split(' ').forEach(function (turn) {
        var parts = turn.split('*');
        if (!parts[0] || parts[0] > day) return;
        numbers[state] += Number(parts[1] || 1);
        numbers[states[at]] -= Number(parts[1] || 1);
      });
    });
    each(list, '[data-state]', function (item) {
      item.querySelector('b').textContent = numbers[item.dataset.state];
      item.hidden = numbers[item.dataset.state] === 0;
    });
  }

  // An alert whose last day has passed stands with those of the past.
  function retireAlerts() {
    var current = document.querySelector('[data-alerts-list=current]');
    var past = document.querySelector('[data-alerts-list=past]');
    if (!current || !past) return;
    Array.prototype.slice.call(current.children).reverse().forEach(function (alert) {
      if (alert.dataset.freshness === 'outdated') past.insertBefore(alert, past.firstChild);
    });
    past.parentNode.hidden = past.children.length === 0;
    document.querySelector('[data-alerts-none]').hidden = current.children.length > 0;
  }

  function evaluateAll() {
    var day = today();
    each(document, '[data-outdated]', function (place) { evaluate(day, place); });
    each(document, '[data-sink]', sink);
    each(document, '[data-counts]', function (list) { count(day, list); });
    each(document, '[data-today]', function (said) { said.textContent = said.dataset.today; });
    // What becomes true on a day stands in the page and shows from that day on.
    each(document, '[data-from]', function (place) {
      place.hidden = day < place.dataset.from;
    });
    each(document, '[data-late-notice]', function (notice) {
      notice.hidden = !(html.dataset.late && day >= html.dataset.late);
    });
    // What holds until a day, and what stands in its place from the next.
    each(document, '[data-expires]', function (place) { place.hidden = day > place.dataset.expires; });
    each(document, '[data-expired]', function (place) { place.hidden = day <= place.dataset.expired; });
    each(document, '[data-alerts]', function (alerts) {
      alerts.hidden = !alerts.querySelector('[data-expires]:not([hidden])');
    });
    retireAlerts();
    html.dataset.evaluated = day;
  }

  // For what is put together in the browser, such as a return plan.
  window.corinFreshness = { today: today, stateOn: stateOn, evaluate: function (place) { evaluate(today(), place); } };

  evaluateAll();
  // A page may stay open over midnight.
  document.addEventListener('visibilitychange', function () {
    if (html.dataset.evaluated !== today()) evaluateAll();
  });
})();
