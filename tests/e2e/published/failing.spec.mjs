// When the program fails, or its files are gone, the page works as plain HTML and says so in one sentence.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { anArticle, DIST, HOST, running } from './site.mjs';

test.use({ baseURL: HOST });

/** Pages without news in them: the shell as Trunk builds it. */
const SHELL = 'http://127.0.0.1:4173/';

const SENTENCE = 'Trang này vừa gặp trục trặc. Mời bạn tải lại trang.';
const sentence = (page) => page.getByRole('status').filter({ hasText: SENTENCE });
const headline = (page) => page.getByRole('heading', { level: 1 });
const firstHeadline = (page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
const sections = (page) => page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link');

/** Addresses of the pages that the browser loaded, one after the other. */
function loaded(page) {
  const addresses = [];
  page.on('request', (request) => request.isNavigationRequest() && addresses.push(new URL(request.url()).pathname));
  return addresses;
}

/** What the page would do after all that it has begun has been done: the sentence's words come in a task of their own. */
const twoTasks = (page) => page.evaluate(() => new Promise((done) => setTimeout(() => setTimeout(done))));

/** The sentence stands there, and no second one comes. */
async function expectSaidOnce(page) {
  await expect(sentence(page).first()).toBeVisible();
  await twoTasks(page);
  await expect(sentence(page)).toHaveCount(1);
}

/** A program that follows links by itself. */
async function expectWorking(page) {
  await running(page);
  await page.evaluate(() => (window.here = true));
  await sections(page).nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  await expect(firstHeadline(page)).toBeVisible();
  expect(await page.evaluate(() => window.here)).toBe(true);
  await expect(sentence(page)).toHaveCount(0);
}

/** Lets the program fail as soon as it starts, each time that a page is loaded. */
const failAtOnce = (page) =>
  page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'title', {
      set() {
        window.hasFailed = true;
        throw new Error('broken on purpose');
      },
    });
  });

/** So many pages have been loaded, and the program has failed on the last one as well. */
async function expectFailed(page, addresses, times) {
  await expect.poll(() => addresses.length).toBe(times);
  await page.waitForFunction(() => window.hasFailed);
}

/** Takes one thing that every browser has from the running program, so that the next use of it fails. */
const take = (page, [owner, name]) =>
  page.evaluate(([owner, name]) => {
    const prototype = window[owner].prototype;
    const get = () => {
      throw new Error('broken on purpose');
    };
    const before = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, before.value ? { value: get, configurable: true } : { ...before, get, set: get });
  }, [owner, name]);

/** What the program uses to draw, to find its way and to read. */
const NEEDED = [
  ['Document', 'createElement'],
  ['Document', 'createTextNode'],
  ['Document', 'title'],
  ['Element', 'remove'],
  ['Node', 'firstChild'],
  ['Node', 'parentElement'],
  ['History', 'pushState'],
];

/** And what of it to draw again what it has drawn before. */
const NEEDED_FOR_THE_WAY_BACK = NEEDED.filter(([, name]) => name !== 'firstChild' && name !== 'pushState');

/** True when the page stands as it was published. */
async function standsAsPublished(page, address) {
  const html = readFileSync(join(DIST, address, 'index.html'), 'utf8');
  return page.evaluate((html) => {
    const published = new DOMParser().parseFromString(html, 'text/html');
    return published.getElementById('app').isEqualNode(document.getElementById('app'));
  }, html);
}

for (const what of NEEDED) {
  test(`a program that fails at ${what.join('.')} while it follows a link: that page is loaded as it was published, and says so`, async ({ page }) => {
    await page.goto('./');
    await running(page);
    const href = await firstHeadline(page).getAttribute('href');
    const addresses = loaded(page);
    await take(page, what);
    await firstHeadline(page).click();
    await expect(page).toHaveURL(new URL(href, HOST).href);
    await expect(sentence(page)).toBeVisible();
    expect(await standsAsPublished(page, href)).toBe(true);
    expect(addresses).toEqual([href]);
  });
}

test('the link in the sentence starts the program again, and the way back is open', async ({ page }) => {
  await page.goto('./');
  await running(page);
  await take(page, NEEDED[0]);
  await firstHeadline(page).click();
  await page.getByRole('link', { name: 'tải lại trang' }).click();
  await running(page);
  await expect(sentence(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/bai\//);
  await page.goBack();
  await expect(headline(page)).toHaveText(/Trang tin/);
});

for (const what of NEEDED_FOR_THE_WAY_BACK) {
  test(`a program that fails at ${what.join('.')} on the way back to the first page: that page is loaded whole, and says so`, async ({ page }) => {
    await page.goto('./');
    await running(page);
    await firstHeadline(page).click();
    await expect(page.getByRole('article').first()).toBeVisible();
    const addresses = loaded(page);
    await take(page, what);
    await page.goBack();
    await expectSaidOnce(page);
    await expect(page).toHaveURL(HOST);
    expect(await standsAsPublished(page, '')).toBe(true);
    expect(addresses).toEqual(['/']);
  });
}

test('a program that fails, and is not there afterwards either: the page is loaded as it was published, and says so once', async ({ page }) => {
  await page.goto('./');
  await running(page);
  const href = await firstHeadline(page).getAttribute('href');
  const asked = page.waitForResponse((answer) => answer.request().resourceType() === 'fetch' && answer.url() === new URL(href, HOST).href);
  await page.route('**/assets/boot-*.js', GONE['are gone']);
  await take(page, NEEDED[0]);
  await firstHeadline(page).click();
  await (await asked).finished();
  await expectSaidOnce(page);
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('a program that fails in between leaves the page as it stands, and says so', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  const addresses = loaded(page);
  const before = await page.getByRole('main').innerHTML();
  await page.evaluate(() =>
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    }),
  );
  await expect(sentence(page)).toBeVisible();
  expect(await page.getByRole('main').innerHTML()).toBe(before);
  expect(addresses).toEqual([]);
  await sections(page).nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  expect(addresses).toHaveLength(1);
  await page.goBack();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the sentence is in the language of the page', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
  });
  await expect(page.getByRole('status').filter({ hasText: 'Something went wrong on this page. Please reload it.' })).toBeVisible();
});

/** A page of before: taken from the folder, but for the names of the program's files. */
const older = (address, boot = 'boot-0000000000000000.js') => readFileSync(join(DIST, address, 'index.html'), 'utf8').replace(/boot-[0-9a-f]+\.js/, boot);

const GONE = {
  'are gone': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'are answered with a page': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Trang chủ</title>' }),
};
const FILES = { 'boot module': '**/assets/boot-*.js', glue: '**/assets/app-*.js', WebAssembly: '**/assets/app-*.wasm' };

for (const [how, answer] of Object.entries(GONE)) {
  test(`a page from before a deploy, whose files ${how}, is loaded anew once`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', answer);
    let old = true;
    await page.route(HOST + anArticle(), (route) => {
      const stale = old && route.request().isNavigationRequest();
      old &&= !stale;
      return stale ? route.fulfill({ contentType: 'text/html', body: older(anArticle()) }) : route.continue();
    });
    const addresses = loaded(page);
    await page.goto(anArticle());
    await running(page);
    await expect(sentence(page)).toHaveCount(0);
    expect(addresses).toHaveLength(2);
  });

  test(`a host that goes on serving the page from before, whose files ${how}, makes no loop`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', answer);
    await page.route(HOST + anArticle(), (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: older(anArticle()) }) : route.continue()));
    const addresses = loaded(page);
    await page.goto(anArticle());
    await expect(sentence(page)).toBeVisible();
    expect(addresses).toHaveLength(2);
    await sections(page).nth(1).click();
    await expect(page).toHaveURL(/chuyen-muc/);
  });

  for (const [name, pattern] of Object.entries(FILES)) {
    test(`where the files of the newest page ${how} as well (${name}), nothing is loaded anew, and the page can be read`, async ({ page }) => {
      await page.route(pattern, answer);
      const addresses = loaded(page);
      await page.goto(anArticle());
      await expect(sentence(page)).toBeVisible();
      expect(addresses).toHaveLength(1);
      await firstOf(page).click();
      await expect(page.getByRole('article').first()).toBeVisible();
    });
  }
}

test('two hosts in the middle of a deploy, each with another page and neither with its program: one reload, then the page says so and can be read', async ({ page }) => {
  const boots = ['boot-0000000000000000.js', 'boot-1111111111111111.js'];
  for (const boot of boots) await page.route(`**/${boot}`, GONE['are gone']);
  let turn = 0;
  await page.route(HOST + anArticle(), (route) => {
    const boot = boots[turn % 2];
    if (route.request().isNavigationRequest()) turn += 1;
    return route.fulfill({ contentType: 'text/html', body: older(anArticle(), boot) });
  });
  const addresses = loaded(page);
  await page.goto(anArticle());
  await expectSaidOnce(page);
  expect(addresses).toHaveLength(2);
  await firstOf(page).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

const IN_ITS_PLACE = {
  'a host in trouble': { status: 503, body: '<!doctype html><title>503</title><p>Đang bảo trì' },
  'a page of another site': { status: 200, body: '<!doctype html><title>Wi-Fi</title><script type="module" src="/dang-nhap.js"></script>' },
};

for (const [what, answer] of Object.entries(IN_ITS_PLACE)) {
  test(`a page from before a deploy is not given up for ${what}: it stays, says so and can be read`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', GONE['are gone']);
    await page.route(HOST + anArticle(), (route) =>
      route.fulfill({ contentType: 'text/html', ...(route.request().isNavigationRequest() ? { body: older(anArticle()) } : answer) }),
    );
    const addresses = loaded(page);
    await page.goto(anArticle());
    await expectSaidOnce(page);
    expect(addresses).toHaveLength(1);
    await firstOf(page).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });
}

test('a program that is newer than the page, and fails as soon as it starts: the page is loaded as it was published, and says so', async ({ page }) => {
  await page.route('**/boot-0000000000000000.js', GONE['are gone']);
  // What is drawn anew, since its data are another build's, is half a page when the program fails.
  const newest = readFileSync(join(DIST, anArticle(), 'index.html'), 'utf8').replace(/data-build="[^"]*"/, 'data-build="0"');
  const answers = [older(anArticle()), newest, newest];
  const addresses = loaded(page);
  await page.route(HOST + anArticle(), (route) =>
    route.fulfill({ contentType: 'text/html', body: route.request().isNavigationRequest() ? answers[addresses.length - 1] : newest }),
  );
  await failAtOnce(page);
  await page.goto(anArticle());
  await expectSaidOnce(page);
  expect(addresses).toHaveLength(3);
  expect(await standsAsPublished(page, anArticle())).toBe(true);
});

const firstOf = (page) => page.getByRole('complementary', { name: 'Tin liên quan' }).getByRole('link').first();

test('without a line nothing is loaded anew and nothing is said: the page can be read', async ({ page, context }) => {
  await page.route('**/assets/app-*', async (route) => {
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  const addresses = loaded(page);
  const asked = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest() === false && request.url() === page.url());
  await page.goto(anArticle());
  await asked;
  await twoTasks(page);
  await expect(sentence(page)).toHaveCount(0);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(addresses).toHaveLength(1);
});

test('where nothing can be stored nothing is loaded anew', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('./');
  await running(page);
  const addresses = loaded(page);
  await take(page, ['Document', 'createTextNode']);
  await firstHeadline(page).click();
  await expect(sentence(page)).toBeVisible();
  expect(addresses).toEqual([]);
  await sections(page).nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  await expect(headline(page)).toBeVisible();
});

test('a program that fails as soon as it starts is started no second time by itself', async ({ page }) => {
  await failAtOnce(page);
  const addresses = loaded(page);
  await page.goto(anArticle());
  await expectSaidOnce(page);
  expect(addresses.length).toBeLessThan(3);
  await firstOf(page).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectSaidOnce(page);
});

test.describe('an article that is newer than the last publish', () => {
  const HREF = '/bai/tin-vua-dang/';
  const TITLE = 'Tin vừa đăng';

  /** A reader in front of the link: it stands in the feed, and no page stands at its address. */
  test.beforeEach(async ({ page }) => {
    const feed = JSON.parse(readFileSync(join(DIST, 'feed/feed.json'), 'utf8'));
    const item = { id: 'tin-vua-dang', title: TITLE, content_text: 'Mới đây.', date_published: '2099-01-01T00:00:00Z', _bantin: { slug: 'tin-vua-dang' } };
    const body = JSON.stringify({ ...feed, items: [item, ...feed.items] });
    await page.route('**/feed/feed.json', (route) => route.fulfill({ contentType: 'application/feed+json', body }));
    await page.goto(anArticle());
    await running(page);
    await page.getByRole('banner').getByRole('link').first().click();
    await expect(page.locator(`main a[href="${HREF}"]`).first()).toBeVisible();
  });

  const follow = (page) => page.locator(`main a[href="${HREF}"]`).first().click();

  test('is given to the reader by a new start of the program when it fails on the way there', async ({ page }) => {
    const addresses = loaded(page);
    await take(page, NEEDED[0]);
    await follow(page);
    await expect(headline(page)).toHaveText(TITLE);
    await expect(page).toHaveURL(HREF);
    await expectWorking(page);
    expect(addresses).toEqual([HREF]);
  });

  test('is not there where the program fails each time: the page says so once', async ({ page }) => {
    await failAtOnce(page);
    const addresses = loaded(page);
    await take(page, NEEDED[0]);
    await follow(page);
    await expectFailed(page, addresses, 1);
    await expectSaidOnce(page);
    await page.getByRole('link', { name: 'tải lại trang' }).click();
    await expectFailed(page, addresses, 3);
    await expectSaidOnce(page);
    expect(addresses).toEqual([HREF, HREF, HREF]);
  });
});

test.describe('an empty shell', () => {
  test.use({ baseURL: SHELL });

  test('whose program fails is loaded anew and works: it says nothing, each time that a reader goes on', async ({ page }) => {
    await page.goto('./');
    await expect(firstHeadline(page)).toBeVisible();
    const addresses = loaded(page);
    for (let times = 1; times <= 2; times += 1) {
      const title = await firstHeadline(page).innerText();
      await take(page, NEEDED[0]);
      await firstHeadline(page).click();
      await expect(headline(page)).toHaveText(title);
      await expect(page.getByRole('article').first()).toBeVisible();
      await twoTasks(page);
      await expectWorking(page);
      expect(addresses).toHaveLength(times);
    }
  });

  test('whose program fails each time is loaded anew once, and says so once', async ({ page }) => {
    await failAtOnce(page);
    const addresses = loaded(page);
    await page.goto('./');
    await expectFailed(page, addresses, 2);
    await expectSaidOnce(page);
    expect(addresses).toEqual(['/', '/']);
  });
});
