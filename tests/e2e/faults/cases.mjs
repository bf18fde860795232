// The faults that the site must bear, and what its reader then gets. Each has one test, by its id, in the spec file of its group.
//
// `later`: what is still to come, and what the test asks for until then. `instead`: where a rule of ours says otherwise, and why.

const OFFLINE_COPY = 'the copy kept for reading offline is a feature of its own; until then the page says what is wrong and offers to try again';

export const CASES = {
  // The network.
  F01: { group: 'network', fault: 'the feed’s request is taken and never answered', reader: 'is told after ten seconds, keeps a usable page and can try again' },
  F02: { group: 'network', fault: 'nobody answers at the feed’s address', reader: 'is told that the server cannot be reached', later: OFFLINE_COPY },
  F03: { group: 'network', fault: 'the line goes before the first feed has come', reader: 'is told, and gets the list by itself when the line is back', later: OFFLINE_COPY },
  F04: { group: 'network', fault: 'the line goes while the site is read', reader: 'keeps the list and the articles that are here', later: OFFLINE_COPY },
  F05: { group: 'network', fault: 'the connection ends in the middle of the feed', reader: 'is told, and sees no part of a list' },
  F06: { group: 'network', fault: 'the feed comes a kilobyte a second', reader: 'sees grey places, is told in the end, and what comes late disturbs nothing' },

  // What the host says.
  F07: {
    group: 'http', fault: 'the host answers 500, 502 or 503', reader: 'is told the number and can try again',
    instead: 'nothing is asked for again unless the reader says so: a host in trouble gets no more requests than readers, so no Retry-After is broken either',
    later: OFFLINE_COPY,
  },
  F08: { group: 'http', fault: 'the host answers 429 and asks for a minute’s peace', reader: 'is told, and the host is left in peace' },
  F09: { group: 'http', fault: 'there is no feed at its address', reader: 'is told the address, not that there is no news' },
  F10: { group: 'http', fault: 'the host sends its start page in place of the feed', reader: 'is told just that' },
  F11: { group: 'http', fault: 'the feed is not modified since the last visit', reader: 'gets the same list' },
  F12: { group: 'http', fault: 'the feed is sent on to another origin that does not allow it', reader: 'is told that the server cannot be reached' },
  F13: { group: 'http', fault: 'a good feed is called text, or bytes of any kind', reader: 'gets the list' },
  F14: { group: 'http', fault: 'the answer is empty', reader: 'is told that the feed cannot be read', later: OFFLINE_COPY },

  // The document as JSON.
  F15: { group: 'json', fault: 'the feed is cut off, though the answer is complete', reader: 'is told, and sees none of its articles', later: OFFLINE_COPY },
  F16: { group: 'json', fault: 'a byte order mark stands before the feed', reader: 'gets the list' },
  F17: { group: 'json', fault: 'the feed holds NaN, Infinity, a comma too many or a comment', reader: 'is told that it cannot be read' },
  F18: { group: 'json', fault: 'the feed holds bytes that are not UTF-8, or half a surrogate pair', reader: 'gets the list, with U+FFFD in their place' },
  F19: { group: 'json', fault: 'the feed is null, a list, a text, or RSS written as JSON', reader: 'is told that it cannot be read' },
  F20: { group: 'json', fault: 'an extension is nested ten thousand levels deep', reader: 'gets the list' },
  F21: { group: 'json', fault: 'the feed has twenty thousand articles in fifty megabytes', reader: 'gets the start of the list and a tab that lives' },

  // The feed object.
  F22: { group: 'feed', fault: 'the version is missing, a bare number, of http or of the future', reader: 'gets the list; the console has at most one warning' },
  F23: { group: 'feed', fault: 'the feed has no title, or a number for one', reader: 'sees the host’s name in its place' },
  F24: { group: 'feed', fault: 'the items are missing, or no list', reader: 'is told that the feed cannot be read' },
  F25: { group: 'feed', fault: 'there is no item', reader: 'is told kindly that there is no news yet' },
  F26: { group: 'feed', fault: 'an item is null, a text or a list', reader: 'gets the others' },

  // Single items.
  F27: { group: 'item', fault: 'an item’s id is missing, blank, null, an object or a list', reader: 'gets the others; the console has one warning with the count' },
  F28: { group: 'item', fault: 'two ids are numbers that differ beyond what a double holds', reader: 'gets two articles at two addresses' },
  F29: { group: 'item', fault: 'an id comes twice, in one document or in two', reader: 'gets the first of them, once' },
  F30: { group: 'item', fault: 'an id is full of slashes, signs, spaces, dots and emoji', reader: 'can open its article, reload it and pass its address on' },
  F31: { group: 'item', fault: 'dates are no dates, half dates, or of another form', reader: 'gets every article, with the date that is meant or none' },
  F32: { group: 'item', fault: 'an item has no text at all', reader: 'gets its summary and the way to the original' },
  F33: { group: 'item', fault: 'a title holds what looks like markup', reader: 'reads it letter by letter' },
  F34: { group: 'item', fault: 'an item has no title', reader: 'gets a link named by its first words' },
  F35: { group: 'item', fault: 'a title is endless, one endless word, or a heap of accents', reader: 'never has to scroll sideways, down to 320 pixels' },
  F36: { group: 'item', fault: 'an article is in Arabic or Hebrew, or a title turns the writing round', reader: 'reads it in its own direction, and all around it as always' },
  F37: { group: 'item', fault: 'everything that may be left out is null or of the wrong type', reader: 'gets the article all the same' },
  F38: { group: 'item', fault: 'an item’s address is a script, data, relative, empty or nonsense', reader: 'is offered only addresses that lead somewhere' },
  F39: { group: 'item', fault: 'an attachment has no type and impossible numbers', reader: 'is offered the file, without the numbers' },

  // Texts.
  F40: { group: 'content', fault: 'scripts hide in every field', reader: 'sees words; nothing runs and nobody else is asked' },
  F41: { group: 'content', fault: 'tags stay open, nest five thousand deep, or fill a megabyte', reader: 'reads the text in a page that is whole' },
  F42: {
    group: 'content', fault: 'pictures are missing, slow, huge, without words or of http', reader: 'reads on, and nothing moves',
    instead: 'the host has no TLS, so a picture of http is here one that cannot be reached',
  },
  F43: {
    group: 'content', fault: 'a text embeds pages and films of others', reader: 'gets links to them; nobody else is asked before',
    instead: 'a recording has the browser’s own player, which asks for nothing before it is started; its poster is a picture like all others',
  },
  F44: { group: 'content', fault: 'ids and names in a text are those of the page or of the browser', reader: 'notices nothing, and footnotes still lead there and back' },

  // From document to document.
  F45: { group: 'paging', fault: 'the documents lead back to each other, or on without end', reader: 'gets an end, and no document is asked for twice' },
  F46: {
    group: 'paging', fault: 'the next document is missing, nonsense or of another origin', reader: 'keeps the list, and is told where there is something to try again',
    instead: 'an address of another origin, or that is none, is not asked for at all: there the list just ends',
  },
  F47: { group: 'paging', fault: 'the feed grows between its first and its second document', reader: 'sees no article twice' },

  // The program.
  F48: { group: 'app', fault: 'a page from before a deploy names files that are gone', reader: 'gets the new page by one reload, never more' },
  F49: { group: 'app', fault: 'the program is blocked, missing or not understood, or scripts are off', reader: 'is shown the page’s words, or the way to the feed' },
  F50: { group: 'app', fault: 'the browser refuses to keep anything', reader: 'notices nothing' },
  F51: { group: 'app', fault: 'an old link leads to an article further down, or gone', reader: 'gets the article, or is told and led home' },
  F52: { group: 'app', fault: 'the device’s clock is wrong by decades', reader: 'sees the dates that were written' },
};
