// Playwright's `test` for a feed that is served from its own host. A request to any other host fails the test.
import { IMAGE_SVG } from '../fixtures/feed.mjs';
import { articleElement, cardLinks, expect, openList, pageHeading, test as base } from '../support.mjs';

export { expect };

/** One second of sound as a WAV file. */
function tone() {
  const rate = 8000;
  const samples = Buffer.alloc(rate, 128);
  for (let index = 0; index < rate; index += 1) samples[index] = 128 + Math.round(40 * Math.sin(index / 3));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return Buffer.concat([head, samples]);
}

/** Favicons have another resource type than images. */
const isImage = (request) => request.resourceType() === 'image' || /\.(ico|jpg|png)$/.test(request.url());

export const test = base.extend({
  /** Sets the feed of the shell, and serves its documents and images. */
  site: async ({ page, baseURL }, use) => {
    const foreign = [];
    const make = async ({ url: feedUrl, documents }) => {
      await page.route('**/*', async (route) => {
        const request = route.request();
        const url = request.url();
        if (url in documents) {
          const headers = { 'access-control-allow-origin': '*' };
          return route.fulfill({ contentType: 'application/feed+json', headers, body: documents[url] });
        }
        if (!url.startsWith(baseURL) && isImage(request)) return route.fulfill({ contentType: 'image/svg+xml', body: IMAGE_SVG });
        if (request.resourceType() === 'media') return route.fulfill({ contentType: 'audio/wav', body: tone() });
        if (!url.startsWith(baseURL)) {
          foreign.push(url);
          return route.abort();
        }
        if (!request.isNavigationRequest()) return route.continue();
        const response = await route.fetch();
        return route.fulfill({ response, body: (await response.text()).replaceAll(/href="?feed\/feed\.json"?/g, `href="${feedUrl}"`) });
      });
    };
    await use(make);
    expect(foreign, 'requests to other hosts').toEqual([]);
  },
});

export const moreOf = (page, locale) => page.getByRole('link', { name: locale.more, exact: true });

/** Opens an article from the front page. */
export async function openStory(page, title) {
  await openList(page);
  await cardLinks(page).and(page.getByRole('link', { name: title, exact: true })).first().click();
  await expect(articleElement(page)).toBeVisible();
  await expect(pageHeading(page)).toHaveText(title);
}
