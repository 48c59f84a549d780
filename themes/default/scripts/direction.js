// Sets apart what runs from left to right by nature (telephone numbers, amounts, times, codes,
// addresses) in what scripts put into text that runs from right to left; in the page as it comes
// that is done already. The patterns are those of the program (src/render/marking/runs.rs).
(function () {
  "use strict";

  const RUN = new RegExp("(?:[$\\u00A3\\u00A5\\u20A0-\\u20BF][ \\u00A0\\u2009\\u202F]|[\\-\\u2010-\\u2014\\u2212+\\u00B1~\\u2248<>\\u2264\\u2265#@*\\u2116/\\\\.(\\[$\\u00A3\\u00A5\\u20A0-\\u20BF]{0,3})(?:[0-9\\u0660-\\u0669\\u06F0-\\u06F9]+(?:(?:[ \\u00A0\\u2009\\u202F][\\-\\u2010-\\u2014\\u2212/:\\u00D7][ \\u00A0\\u2009\\u202F]|[\\-\\u2010-\\u2014\\u2212/:\\u00D7.,\\u066B\\u066C'\\u2019\\u2026+*#~_\\\\()]{1,3}|\\)?[ \\u00A0\\u2009\\u202F]\\(?)[0-9\\u0660-\\u0669\\u06F0-\\u06F9]+)*(?:[ \\u00A0\\u2009\\u202F]?[%\\u2030\\u00B0$\\u00A3\\u00A5\\u20A0-\\u20BF]|[+#])?(?:(?:[ \\u00A0\\u2009\\u202F]|[\\-\\u2010-\\u2014\\u2212/\\\\:._@&=?#%~,;'\\u2019*|()\\[\\]{}<>\\u00B0^+!\\u2026\\u00D7]{1,3})?(?:(?:[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF]\\.){2,}[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]*|[0-9\\u0660-\\u0669\\u06F0-\\u06F9]*[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF][A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]*)(?:(?:[\\-\\u2010-\\u2014\\u2212/\\\\:._@&=?#%~,;'\\u2019*|()\\[\\]{}<>\\u00B0^+!\\u2026\\u00D7]{1,4}|[,;:.)\\]\"'\\u2019\\u201D\\u00BB!?&%]{0,2}[ \\u00A0\\u2009\\u202F](?:[\\-\\u2010-\\u2014\\u2212/&+(\\[\"'\\u2018\\u201C\\u00AB#@*$\\u00A3\\u00A5\\u20A0-\\u20BF]{1,2}[ \\u00A0\\u2009\\u202F]?)?)(?:(?:[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF]\\.){2,}[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]*|[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]+))*(?:[)\\]}/%\\u2030\\u00B0$\\u00A3\\u00A5\\u20A0-\\u20BF+#]{0,2}))?|(?:(?:[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF]\\.){2,}[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]*|[0-9\\u0660-\\u0669\\u06F0-\\u06F9]*[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF][A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]*)(?:(?:[\\-\\u2010-\\u2014\\u2212/\\\\:._@&=?#%~,;'\\u2019*|()\\[\\]{}<>\\u00B0^+!\\u2026\\u00D7]{1,4}|[,;:.)\\]\"'\\u2019\\u201D\\u00BB!?&%]{0,2}[ \\u00A0\\u2009\\u202F](?:[\\-\\u2010-\\u2014\\u2212/&+(\\[\"'\\u2018\\u201C\\u00AB#@*$\\u00A3\\u00A5\\u20A0-\\u20BF]{1,2}[ \\u00A0\\u2009\\u202F]?)?)(?:(?:[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF]\\.){2,}[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]*|[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF0-9\\u0660-\\u0669\\u06F0-\\u06F9]+))*(?:[)\\]}/%\\u2030\\u00B0$\\u00A3\\u00A5\\u20A0-\\u20BF+#]{0,2}))", "g");
  const PLAIN = new RegExp("^(?:[0-9\\u0660-\\u0669\\u06F0-\\u06F9]+(?:[.,\\u066B\\u066C][0-9\\u0660-\\u0669\\u06F0-\\u06F9]{3})*(?:[.,\\u066B\\u066C][0-9\\u0660-\\u0669\\u06F0-\\u06F9]+)?|[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF]+(?:(?:[,.;:]?[ \\u00A0\\u2009\\u202F]|['\\u2019&\\-])[A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0300-\\u036F\\u0370-\\u037D\\u037F-\\u052F\\u0531-\\u058F\\u10A0-\\u10FF\\u1E00-\\u1FFF]+)*)$");
  const RIGHTWARD = /[\u0590-\u065F\u066E-\u06EF\u06FA-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
  const AFTER_WORD = /^[-\u2010-\u2014\u2212/\\.~*]+/;
  const ARABIC_DIGIT = /[\u0660-\u0669]/;
  // Elements that set words off inside a text; a run may go through them.
  const WITHIN = ["B", "STRONG", "EM", "I", "U", "S", "MARK", "CODE", "KBD", "INS", "DEL", "ABBR", "SMALL"];
  const RAW = ["SCRIPT", "STYLE", "TEXTAREA"];
  const ONLY_TEXT = ["TITLE", "OPTION"];
  const SHOWN = ["alt", "aria-label", "label", "placeholder", "title"];

  // Where the bracket closes with which a run begins; -1 without.
  function partnerOfFirst(said) {
    let depth = 0;
    for (let at = 0; at < said.length; at += 1) {
      if ("([".includes(said[at])) depth += 1;
      if (")]".includes(said[at])) depth = Math.max(0, depth - 1);
      if (depth === 0) return at > 0 ? at : -1;
    }
    return -1;
  }

  const count = (said, pattern) => (said.match(pattern) || []).length;

  // Without what belongs to the sentence and not to the run.
  function trimmed(text, start, end) {
    if (start > 0 && RIGHTWARD.test(text[start - 1])) {
      start += (AFTER_WORD.exec(text.slice(start, end)) || [""])[0].length;
    }
    for (;;) {
      const said = text.slice(start, end);
      const partner = partnerOfFirst(said);
      if (/^[([]/.test(said) && (partner < 0 || partner + 1 === said.length)) {
        start += 1;
        if (partner >= 0) end -= 1;
      } else if (/[)\]]$/.test(said) && count(said, /[)\]]/g) > count(said, /[([]/g)) {
        end -= 1;
      } else {
        return { start, end };
      }
    }
  }

  function runs(text) {
    const found = Array.from(text.matchAll(RUN), (match) => trimmed(text, match.index, match.index + match[0].length));
    return found.filter(({ start, end }) => end > start && !PLAIN.test(text.slice(start, end)));
  }

  // The digits of Arabic count as right to left for what stands between them.
  const needsForce = (said) => ARABIC_DIGIT.test(said) && !/^[\u0660-\u0669]*$/.test(said);

  // The same with characters, where there can be no elements (UAX #9, X5b).
  function plain(text) {
    if (text.includes("\u2066")) return text;
    let out = "";
    let from = 0;
    for (const { start, end } of runs(text)) {
      const said = text.slice(start, end);
      out += text.slice(from, start) + "\u2066" + (needsForce(said) ? "\u202d" + said + "\u202c" : said) + "\u2069";
      from = end;
    }
    return out + text.slice(from);
  }

  function isRightToLeft(element) {
    const decides = element.closest("[dir], bdi");
    if (!decides) return false;
    const dir = (decides.getAttribute("dir") || "auto").toLowerCase();
    if (dir !== "auto") return dir === "rtl";
    const first = /[A-Za-z\u00c0-\u02af\u0370-\u08ff\u10a0-\u1fff\ufb1d-\ufefc]/.exec(decides.textContent);
    return Boolean(first) && RIGHTWARD.test(first[0]);
  }

  const isWithin = (node) => node.nodeType === Node.ELEMENT_NODE && !node.hasAttribute("dir") &&
    (WITHIN.includes(node.nodeName) || (node.nodeName === "SPAN" && node.attributes.length === 0));

  // The texts of an element that follow each other with nothing but elements within between them.
  function lines(element) {
    const all = [[]];
    const walk = (parent) => {
      for (const node of parent.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) all[all.length - 1].push(node);
        else if (isWithin(node)) walk(node);
        else if (node.nodeType === Node.ELEMENT_NODE) all.push([]);
      }
    };
    walk(element);
    return all;
  }

  function tidy(node) {
    if (node && isWithin(node) && node.textContent === "") node.remove();
  }

  function setApart(nodes) {
    const text = nodes.map((node) => node.data).join("");
    const range = document.createRange();
    // From the last to the first: what stands before a run keeps its place.
    for (const { start, end } of runs(text).reverse()) {
      let from = 0;
      for (const node of nodes) {
        const to = from + node.length;
        if (start >= from && start < to) range.setStart(node, start - from);
        if (end > from && end <= to) range.setEnd(node, end - from);
        from = to;
      }
      const apart = document.createElement(needsForce(text.slice(start, end)) ? "bdo" : "bdi");
      apart.dir = "ltr";
      apart.append(range.extractContents());
      range.insertNode(apart);
      tidy(apart.previousSibling);
      tidy(apart.nextSibling);
    }
  }

  function texts(element) {
    if (RAW.includes(element.nodeName)) return;
    const rtl = isRightToLeft(element);
    const paragraph = element.closest("p, li, td, th, dt, dd, h1, h2, h3, h4, label, summary") || element;
    const torn = () => rtl || RIGHTWARD.test(paragraph.textContent);
    if (ONLY_TEXT.includes(element.nodeName)) {
      if (element.nodeName === "OPTION" && !element.hasAttribute("value")) return;
      if (!torn()) return;
      const made = plain(element.textContent);
      if (made !== element.textContent) element.textContent = made;
      return;
    }
    for (const nodes of lines(element)) if (nodes.length > 0 && torn()) setApart(nodes);
  }

  function attributes(element) {
    for (const name of SHOWN) {
      const value = element.getAttribute(name);
      if (!value || !(RIGHTWARD.test(value) || isRightToLeft(element))) continue;
      const made = plain(value);
      if (made !== value) element.setAttribute(name, made);
    }
  }

  // The element whose line a text is in.
  function lineOf(element) {
    let line = element;
    while (line && isWithin(line) && line.parentElement) line = line.parentElement;
    return line;
  }

  function whole(element) {
    for (const one of [element, ...element.querySelectorAll("*")]) {
      attributes(one);
      if (!isWithin(one)) texts(one);
    }
  }

  const observer = new MutationObserver((records) => {
    const changed = new Set();
    const added = new Set();
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") attributes(target);
      if (type === "characterData" && target.parentElement) changed.add(lineOf(target.parentElement));
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) added.add(node);
        if (node.parentElement) changed.add(lineOf(node.parentElement));
      }
    }
    for (const element of added) if (element.isConnected) whole(element);
    for (const element of changed) if (element.isConnected) texts(element);
    // What was just done needs no second look.
    observer.takeRecords();
  });

  const page = document.documentElement;
  if (page.dir !== "rtl") for (const element of document.querySelectorAll('[dir="rtl"]')) whole(element);
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SHOWN });
})();
