// The assistance matrix: which host countries are shown, and schemes whose last day
// has passed since the page was made.
(function () {
  'use strict';
  var html = document.documentElement;
  // More columns than this do not fit on paper as a table.
  var ACROSS = 8;
  // Cells that change at one go: laying out more would keep the reader waiting.
  var AT_ONCE = 250;

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
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

  // A cell says what the schemes that are left in it say.
  function judge(cell) {
    var left = all(cell, '[data-given]');
    var yes = left.some(function (one) { return one.dataset.given === 'yes'; });
    cell.dataset.cell = yes ? 'yes' : left.length ? 'no' : 'not-known';
    if (!left.length) cell.textContent = cell.closest('table').dataset.textNotKnown;
  }

  function retire() {
    var day = today();
    all(document, '.matrix [data-last-day]').forEach(function (place) {
      if (place.dataset.lastDay >= day) return;
      var cell = place.closest('td');
      place.remove();
      if (cell) judge(cell);
    });
    all(document, '[data-ends]').forEach(function (line) {
      if (line.dataset.ends >= day) return;
      line.hidden = false;
      line.closest('[data-aside]').hidden = false;
    });
    html.dataset.retired = day;
  }

  function chooser(form) {
    var boxes = all(form, 'input');
    var tables = all(document, '.matrix table');
    // Table by table, column by column: what the reader sees first changes first.
    var columns = [];
    tables.forEach(function (table) {
      var of = {};
      all(table, '[data-host]').forEach(function (cell) {
        var host = cell.dataset.host;
        if (!of[host]) columns.push(of[host] = { host: host, cells: [] });
        of[host].cells.push(cell);
      });
    });
    var waiting = 0;

    function apply() {
      var chosen = {};
      var left = AT_ONCE;
      boxes.forEach(function (box) { chosen[box.value] = box.checked; });
      var done = columns.every(function (column) {
        var cells = column.cells;
        if (cells[0].hidden !== chosen[column.host]) return true;
        if (left <= 0) return false;
        cells.forEach(function (cell) { cell.hidden = !chosen[column.host]; });
        left -= cells.length;
        return true;
      });
      waiting = done ? 0 : setTimeout(apply, 0);
    }

    function show() {
      var count = 0;
      boxes.forEach(function (box) {
        count += box.checked ? 1 : 0;
      });
      tables.forEach(function (table) { table.classList.toggle('many', count > ACROSS); });
      // Paper says that it does not hold them all.
      form.toggleAttribute('data-some', count < boxes.length);
      clearTimeout(waiting);
      apply();
      form.querySelector('[data-shown]').textContent =
        form.dataset.textShown.replace('{count}', count).replace('{total}', boxes.length);
    }

    form.addEventListener('change', show);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('click', function (event) {
      var choice = event.target.dataset.choose;
      if (!choice) return;
      boxes.forEach(function (box) { box.checked = choice === 'all'; });
      show();
    });
    form.hidden = false;
    // A browser that comes back to the page keeps what was chosen.
    show();
  }

  retire();
  all(document, '[data-host-chooser]').forEach(chooser);
  document.addEventListener('visibilitychange', function () {
    if (html.dataset.retired !== today()) retire();
  });
})();
