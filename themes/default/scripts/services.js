// The filters of the directory of services. Without this script the whole list stands
// there with its ways; with it, entries that were not asked for are hidden; outdated ones
// only when the reader wants to be without them. Nothing is
// stored: the choice enters the address only by the link that the reader follows.
(function () {
  'use strict';
  var form = document.querySelector('[data-services-filters]');
  if (!form) return;
  var find = function (name) { return document.querySelector('[data-services-' + name + ']'); };
  var status = find('status');
  var link = find('link');
  var clear = find('clear');
  var places = find('places');
  var byTopic = document.getElementById('by-topic').parentElement;
  var whenUnknown = form.querySelector('[data-when-unknown]');
  var whenOutdated = form.querySelector('[data-when-outdated]');
  var CHOICES = ['topic', 'area', 'language', 'group'];
  var CHECKS = ['free', 'unknown', 'current'];

  function words(text) {
    return text.split(' ').filter(Boolean);
  }

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  // Read once: later only what changes is touched.
  var topics = all('[data-services-topic]').map(function (element) {
    var entries = Array.prototype.map.call(element.querySelectorAll('[data-service]'), function (entry) {
      var data = entry.dataset;
      return {
        element: entry,
        data: data,
        topic: words(data.topics),
        area: words(data.areas),
        language: words(data.languages),
        group: words(data.groups),
        cost: data.cost,
        hidden: false,
      };
    });
    return { element: element, entries: entries, hidden: false };
  });
  var total = topics.reduce(function (sum, topic) { return sum + topic.entries.length; }, 0);

  // A service for a region helps in its towns, and one in a town helps in the region.
  function serves(areas, chosen) {
    return areas.some(function (area) {
      return area === chosen || chosen.indexOf(area + '/') === 0 || area.indexOf(chosen + '/') === 0;
    });
  }

  // 'no', 'yes', or 'unknown' where nobody said.
  function judge(entry, wanted) {
    if (wanted.topic && entry.topic.indexOf(wanted.topic) < 0) return 'no';
    if (wanted.area && !serves(entry.area, wanted.area)) return 'no';
    // Without groups it is for everybody.
    if (wanted.group && entry.group.length && entry.group.indexOf(wanted.group) < 0) return 'no';
    if (wanted.language && entry.language.length && entry.language.indexOf(wanted.language) < 0) return 'no';
    if (wanted.free && entry.cost === 'paid') return 'no';
    if (wanted.language && !entry.language.length) return 'unknown';
    if (wanted.free && entry.cost === 'not-known') return 'unknown';
    return 'yes';
  }

  function read() {
    var wanted = {};
    CHOICES.forEach(function (name) {
      var field = form.elements[name];
      wanted[name] = field ? field.value : '';
    });
    CHECKS.forEach(function (name) {
      var field = form.elements[name];
      wanted[name] = Boolean(field && field.checked);
    });
    return wanted;
  }

  function apply() {
    var wanted = read();
    var shown = 0;
    var unknown = 0;
    var old = 0;
    var outdated = 0;
    topics.forEach(function (topic) {
      var visible = 0;
      topic.entries.forEach(function (entry) {
        var verdict = judge(entry, wanted);
        var isOld = entry.data.freshness === 'outdated';
        var hide = verdict === 'no';
        if (!hide && verdict === 'unknown') {
          unknown += 1;
          hide = !wanted.unknown;
        }
        if (!hide && isOld) {
          outdated += 1;
          hide = wanted.current;
          if (hide) old += 1;
        }
        if (hide !== entry.hidden) {
          entry.hidden = hide;
          entry.element.hidden = hide;
        }
        if (!hide) visible += 1;
      });
      shown += visible;
      if ((visible === 0) !== topic.hidden) {
        topic.hidden = visible === 0;
        topic.element.hidden = topic.hidden;
      }
    });
    var chosen = CHOICES.concat('free', 'current').filter(function (name) { return wanted[name]; });
    // A heading over nothing would look like a mistake.
    byTopic.hidden = shown === 0;
    // While all is shown the list by place is complete as well.
    places.hidden = chosen.length > 0;
    all('[data-services-ways]').forEach(function (ways) { ways.hidden = chosen.length > 0; });
    whenUnknown.hidden = unknown === 0;
    whenOutdated.hidden = outdated === 0 && !wanted.current;
    say(shown, wanted.unknown ? 0 : unknown, old);
    var set = wanted.unknown ? chosen.concat('unknown') : chosen;
    // Paper says that it does not hold them all.
    form.toggleAttribute('data-some', set.length > 0);
    clear.hidden = set.length === 0;
    link.hidden = set.length === 0;
    link.href = '#' + set.map(function (name) {
      return name + '=' + (wanted[name] === true ? 'yes' : encodeURIComponent(wanted[name]).replace(/%2F/g, '/'));
    }).join('&');
  }

  function say(shown, unknown, old) {
    var text = form.dataset;
    var parts = [text.textShown.replace('{shown}', shown).replace('{all}', total)];
    if (unknown) parts.push(text.textMore.replace('{count}', unknown));
    if (old) parts.push(text.textOld.replace('{count}', old));
    var sentence = parts.join(' ');
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  // A link to a choice: `#topic=housing&area=xk/prizren`. Other fragments are places in the page.
  function fromAddress() {
    var fragment = window.location.hash.slice(1);
    if (fragment.indexOf('=') < 0) return;
    form.reset();
    fragment.split('&').forEach(function (part) {
      var at = part.indexOf('=');
      var field = form.elements[part.slice(0, at)];
      if (at < 1 || !field) return;
      if (field.type === 'checkbox') {
        field.checked = part.slice(at + 1) === 'yes';
        return;
      }
      var value = '';
      try {
        value = decodeURIComponent(part.slice(at + 1));
      } catch (error) {
        return;
      }
      var known = Array.prototype.some.call(field.options, function (option) { return option.value === value; });
      if (known) field.value = value;
    });
  }

  form.hidden = false;
  fromAddress();
  apply();
  form.addEventListener('change', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  // The fields are cleared after this event.
  form.addEventListener('reset', function () { window.setTimeout(apply, 0); });
  window.addEventListener('hashchange', function () {
    fromAddress();
    apply();
  });
  // freshness.js works out the states again when the page comes back.
  document.addEventListener('visibilitychange', apply);
})();
