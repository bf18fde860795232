// What a reader gets from the published site and from the empty shell in Chromium, Firefox and WebKit.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { FOREIGN_CHANGES } from '../e2e/published/foreign-changes.mjs';
import { ENGINES } from './engines.mjs';
import { Reader } from './reader.mjs';
import { RECORD } from './recorder.mjs';
import { ANNIVERSARY, PUBLISHED, SHELL, Site } from './sites.mjs';

const SITES = [PUBLISHED, SHELL];
const SITE_TITLE = 'Trang tin Đảng bộ tỉnh Lâm Giang';
const LEAD = {
  path: 'bai/cong-bo-chuong-trinh-le-ky-niem-80-nam/',
  headline: 'Công bố chương trình Lễ kỷ niệm 80 năm Ngày thành lập Đảng bộ tỉnh',
};
const LONG_READ = { path: 'bai/tam-muoi-nam-tu-bep-lua-khe-suong/', headline: 'Tám mươi năm, từ bếp lửa Khe Sương' };
const SECTION = { path: 'chuyen-muc/xay-dung-dang/', title: 'Xây dựng Đảng' };
const UNKNOWN_PATH = 'khong/co/trang/nay/';

const HEADLINE = 'main h2 a';
const RELATED = '.related a';
const MENU = '.menu a';

const WASM = /\.wasm$/;
const BOOT_MODULE = /boot-.*\.js$/;

const SCREENSHOTS = 'target/engines/screenshots';
const TIMEOUT_MS = 60_000;

const journeys = [];

/** Adds a test for each engine and site. `expected` matches the problems that pages may report. */
function journey(title, run, { sites = SITES, expected = /^$/ } = {}) {
  journeys.push({ title, run, sites, expected });
}

journey('the front page shows its news with pictures', async (reader) => {
  await reader.open('');
  await reader.expectHeading(SITE_TITLE);
  const headlines = await reader.headlines();
  assert.equal(headlines[0], LEAD.headline);
  assert.ok(headlines.length > 10, `${headlines.length} headlines`);
  await reader.until('the first picture', () => document.querySelector('main .card img').naturalWidth > 0);
});

journey('headlines and related news open articles at their top, and Back returns to each page at its place', async (reader) => {
  await reader.open('');
  await reader.markDocument();
  const headline = (await reader.headlines())[8];
  const listPosition = await reader.click(HEADLINE, headline);
  await reader.expectHeading(headline);
  await reader.expectScrollPosition(0);

  const related = await reader.evaluate((link) => document.querySelector(link).textContent, RELATED);
  const articlePosition = await reader.click(RELATED, related);
  await reader.expectHeading(related);
  await reader.expectScrollPosition(0);

  assert.ok(listPosition > 0 && articlePosition > 0, `scrolled to ${listPosition} and ${articlePosition}`);
  await reader.back();
  await reader.expectHeading(headline);
  await reader.expectScrollPosition(articlePosition);
  await reader.back();
  await reader.expectHeading(SITE_TITLE);
  await reader.expectScrollPosition(listPosition);
  assert.equal(await reader.path(), '');
  assert.ok(await reader.isMarkedDocument(), 'no page was loaded again');
});

journey('the menu opens a section, which is the same after a reload', async (reader) => {
  await reader.open('');
  await reader.click(MENU, SECTION.title);
  await reader.expectHeading(SECTION.title);
  assert.equal(await reader.path(), SECTION.path);
  const headlines = await reader.headlines();
  assert.ok(headlines.length > 3, `${headlines.length} headlines`);
  await reader.reload();
  await reader.expectHeading(SECTION.title);
  assert.deepEqual(await reader.headlines(), headlines);
  await reader.click(HEADLINE, headlines[1]);
  await reader.expectHeading(headlines[1]);
});

journey('an unknown address shows the 404 page, which links to the front page', async (reader) => {
  await reader.open(UNKNOWN_PATH);
  await reader.expectHeading('Không tìm thấy trang');
  assert.equal(await reader.path(), UNKNOWN_PATH);
  await reader.click('main a', 'Về trang chủ');
  await reader.expectHeading(SITE_TITLE);
  assert.equal(await reader.path(), '');
});

// A published front page has the banner of the day of its publish, so the test opens the front page in the app.
journey('a closed banner stays closed after Back and reloads', async (reader) => {
  const isClosed = () => !document.querySelector('.banner')?.checkVisibility() && document.querySelector('.date-line').textContent !== '';
  const expectClosed = () => reader.until('today’s date and no banner', isClosed);
  await reader.open('tin-moi/');
  await reader.click(MENU, 'Trang chủ');
  await reader.expectHeading(SITE_TITLE);
  await reader.until('the banner', (text) => document.querySelector('.banner')?.innerText.includes(text), ANNIVERSARY);
  await reader.click('button', 'Đóng lời chào mừng');
  await expectClosed();
  await reader.click(HEADLINE, LEAD.headline);
  await reader.expectHeading(LEAD.headline);
  await reader.back();
  await reader.expectHeading(SITE_TITLE);
  await expectClosed();
  await reader.click(MENU, SECTION.title);
  await reader.expectHeading(SECTION.title);
  await reader.reload();
  await reader.expectHeading(SECTION.title);
  await reader.click(MENU, 'Trang chủ');
  await reader.expectHeading(SITE_TITLE);
  await expectClosed();
});

journey('a reload in the middle of an article keeps article and place, and Back returns to the list at its place', async (reader) => {
  const paragraph = () => Math.round(document.querySelectorAll('.text > p')[8]?.getBoundingClientRect().top);
  await reader.open('tin-moi/');
  const linkTop = await reader.evaluate((selector, headline) => {
    const link = [...document.querySelectorAll(selector)].find(({ textContent }) => textContent === headline);
    link.scrollIntoView({ block: 'center' });
    return Math.round(link.getBoundingClientRect().top);
  }, HEADLINE, LONG_READ.headline);
  const listPosition = await reader.click(HEADLINE, LONG_READ.headline);
  assert.ok(listPosition > 0, `scrolled to ${listPosition}`);
  await reader.expectHeading(LONG_READ.headline);
  await reader.expectScrollPosition(0);
  await reader.until('a long text', () => document.querySelectorAll('.text > p').length > 10);
  await reader.evaluate(() => document.querySelectorAll('.text > p')[8].scrollIntoView());
  const top = await reader.evaluate(paragraph);
  assert.ok((await reader.scrollPosition()) > 1000);

  await reader.reload();
  await reader.expectHeading(LONG_READ.headline);
  const isAt = (top) => Math.abs(document.querySelectorAll('.text > p')[8]?.getBoundingClientRect().top - top) <= 3;
  await reader.until(`the same paragraph at ${top}`, isAt, top);
  assert.equal(await reader.path(), LONG_READ.path);
  await reader.back();
  await reader.expectHeading('Tin mới');
  const isLinkAt = (selector, headline, top) => {
    const link = [...document.querySelectorAll(selector)].find(({ textContent }) => textContent === headline);
    return Math.abs(link?.getBoundingClientRect().top - top) <= 3;
  };
  await reader.until(`the link that was followed at ${linkTop}`, isLinkAt, HEADLINE, LONG_READ.headline, linkTop);
});

journey('front page, section, article and 404 page fit into 320 px', async (reader) => {
  for (const path of ['', SECTION.path, LEAD.path, UNKNOWN_PATH]) {
    const { viewport, content } = await reader.openNarrow(path);
    assert.ok(viewport > 300 && viewport <= 320, `the viewport of /${path} is ${viewport} px wide`);
    assert.ok(content <= viewport, `the content of /${path} is ${content} px wide`);
  }
});

/** Clicks a menu link, then goes Back and Forward. */
async function expectWorkingHistory(reader, path) {
  const heading = await reader.heading();
  await reader.click(MENU, SECTION.title);
  await reader.expectHeading(SECTION.title);
  await reader.back();
  await reader.expectHeading(heading);
  assert.equal(await reader.path(), path);
  await reader.forward();
  await reader.expectHeading(SECTION.title);
  assert.equal(await reader.path(), SECTION.path);
}

/** Adds a test in which a published page changes before the app starts. */
function changedPageJourney(event, path, changes) {
  const run = async (reader) => {
    const releaseApp = reader.site.hold(WASM);
    await reader.load(path);
    for (const change of changes) await reader.evaluate(change);
    const text = await reader.mainText();
    releaseApp();
    await reader.started();
    assert.equal(await reader.mainText(), text);
    await expectWorkingHistory(reader, path);
  };
  journey(`after ${event}, the text is unchanged and links, Back and Forward work`, run, { sites: [PUBLISHED] });
}

for (const [event, change] of Object.entries(FOREIGN_CHANGES)) changedPageJourney(`${event} on an article`, LEAD.path, [change]);
changedPageJourney('all of these changes on the front page', '', Object.values(FOREIGN_CHANGES));

journey('after a translation of the loading page, news appear and links, Back and Forward work', async (reader) => {
  const releaseApp = reader.site.hold(WASM);
  await reader.load('');
  await reader.evaluate(FOREIGN_CHANGES['translating the page, as Chrome does,']);
  await reader.evaluate(FOREIGN_CHANGES['appending an element to the app']);
  releaseApp();
  await reader.started();
  assert.equal((await reader.headlines())[0], LEAD.headline);
  await expectWorkingHistory(reader, '');
}, { sites: [SHELL] });

// Firefox and WebKit stop the download of the app when the reader follows a link.
const STOPPED_DOWNLOAD = /^console\.warn: (TypeError|AbortError)|^not loaded: <script/;

/**
 * Opens an article from the front page before the files at `paths` arrive, and goes back once the app of the article has started.
 * Returns the scroll position of the front page when it was left.
 */
async function leaveWhileLoading(reader, paths) {
  const releaseApp = reader.site.hold(paths);
  await reader.load('');
  const position = await reader.click('main a', LONG_READ.headline);
  await reader.expectHeading(LONG_READ.headline);
  releaseApp();
  await reader.started();
  await reader.back();
  await reader.expectHeading(SITE_TITLE);
  return position;
}

for (const [file, paths] of Object.entries({ 'the boot module': BOOT_MODULE, 'the app': WASM })) {
  journey(`while ${file} is loading, links open pages without a notice of failure, and Back returns to the same place`, async (reader) => {
    // The left page would show the notice while the next page is loading.
    reader.site.slow(new RegExp(LONG_READ.path), 500);
    const position = await leaveWhileLoading(reader, paths);
    await reader.expectScrollPosition(position);
  }, { sites: [PUBLISHED], expected: STOPPED_DOWNLOAD });
}

journey('on a page that was left while the app was loading, the app starts after Back', async (reader) => {
  const position = await leaveWhileLoading(reader, WASM);
  await reader.started();
  await reader.expectScrollPosition(position);
  await reader.markDocument();
  await reader.click('main a', LONG_READ.headline);
  await reader.expectHeading(LONG_READ.headline);
  assert.ok(await reader.isMarkedDocument(), 'the app opened the article');
}, { sites: [PUBLISHED], expected: STOPPED_DOWNLOAD });

journey('a console error, an exception and a policy violation count as problems', async (reader) => {
  await reader.open('');
  await reader.evaluate(() => {
    console.error('on purpose');
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
    const picture = document.createElement('img');
    picture.src = 'data:,';
    document.body.append(picture);
  });
  const recorded = [/^console\.error: on purpose/m, /^exception: /m, /^not loaded: <img/m];
  const hasPolicy = await reader.evaluate(() => document.querySelector('meta[http-equiv=Content-Security-Policy]') !== null);
  if (hasPolicy) recorded.push(/^policy violation: img-src data/m);
  const isRecorded = (key, count) => JSON.parse(sessionStorage.getItem(key))?.length >= count;
  await reader.until(`${recorded.length} problems`, isRecorded, RECORD, recorded.length);
  const problems = (await reader.problems()).join('\n');
  for (const problem of recorded) assert.match(problems, problem);
}, { expected: /./ });

for (const engine of ENGINES) {
  describe(engine.name, () => {
    let browser;
    before(async () => (browser = await engine.launch()));
    after(() => browser?.close());

    for (const built of SITES) {
      describe(built.name, () => {
        let site;
        before(async () => (site = await Site.start(built)));
        after(() => site?.stop());

        for (const { title, run, expected } of journeys.filter(({ sites }) => sites.includes(built))) {
          test(title, { timeout: TIMEOUT_MS }, async () => {
            const reader = await Reader.start(browser, site);
            try {
              await run(reader);
              const problems = await reader.problems();
              assert.deepEqual(problems.filter((problem) => !expected.test(problem)), [], 'problems of the pages');
            } catch (error) {
              mkdirSync(SCREENSHOTS, { recursive: true });
              await reader.screenshot(`${SCREENSHOTS}/${engine.name}, ${built.name}, ${title.replaceAll('/', ' ')}.png`);
              throw error;
            } finally {
              site.reset();
              await reader.close();
            }
          });
        }
      });
    }
  });
}
