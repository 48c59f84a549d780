// Leaving in a hurry, contents on wide screens, all of it and its address on paper. Everything
// here is reachable without it.
(function () {
  'use strict';
  var exit = document.querySelector('[data-exit]');
  var presses = [];

  // The page leaves the screen at once and the history with it; the other one may
  // take its time on a bad line.
  function leave(event) {
    if (event) event.preventDefault();
    document.documentElement.hidden = true;
    window.location.replace(exit.href);
  }

  if (exit) {
    exit.addEventListener('click', leave);
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') {
        presses = [];
        return;
      }
      if (event.repeat) return;
      presses.push(event.timeStamp);
      if (presses.length >= 3 && event.timeStamp - presses[presses.length - 3] < 3000) leave();
    });
    window.addEventListener('pageshow', function () {
      document.documentElement.hidden = false;
    });
  }

  // Ids of headings begin with `h-`; addresses from before that still lead there.
  var written = window.location.hash.slice(1);
  try {
    var named = decodeURIComponent(written);
    if (named && !document.getElementById(named) && document.getElementById('h-' + named)) {
      window.location.replace('#h-' + written);
    }
  } catch (malformed) {
    // It leads nowhere.
  }

  var wide = window.matchMedia('(min-width: 70em)');
  function openOnWide() {
    Array.prototype.forEach.call(document.querySelectorAll('.side details'), function (details) {
      details.open = wide.matches;
    });
  }
  openOnWide();
  wide.addListener(openOnWide);

  // Nothing stays folded on paper, in browsers whose style sheets cannot unfold it too.
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('main details:not([open])'));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (details) { details.open = false; });
  });

  Array.prototype.forEach.call(document.querySelectorAll('[data-address]'), function (place) {
    place.textContent = window.location.href.split('#')[0];
  });
})();
