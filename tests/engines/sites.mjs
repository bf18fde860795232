// The published site and the empty shell on static hosts. Their pages record problems, and have the same anniversary on every day.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Host } from '../e2e/host.mjs';
import { staticFiles } from '../e2e/static-server.mjs';
import { RECORDER } from './recorder.mjs';

export const PUBLISHED = { name: 'the published site', folder: 'target/site' };
export const SHELL = { name: 'the empty shell', folder: 'target/shell' };

export const ANNIVERSARY = 'Chào mừng Đại hội đại biểu Đảng bộ tỉnh!';

/** Path of a page with a frame of 320 CSS pixels, for engines whose windows are wider. */
export const NARROW_FRAME = 'narrow.html';

export class Site {
  #folder;
  #host;

  /** Serves a copy of a built site. */
  static async start({ folder }) {
    const site = new Site();
    site.#folder = folder.replace('target/', 'target/engines/');
    copy(folder, site.#folder);
    site.#host = await Host.start(site.#folder);
    return site;
  }

  get url() {
    return this.#host.url;
  }

  /** Holds responses back until the returned function is called. `paths` matches paths of files and pages, without leading slash. */
  hold(paths) {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    this.#respondAfter(() => released, paths);
    return release;
  }

  /** Delays responses by some milliseconds. */
  slow(paths, duration) {
    this.#respondAfter(() => delay(duration), paths);
  }

  #respondAfter(wait, paths) {
    const files = staticFiles({ root: this.#folder });
    const response = async (...request) => {
      await wait();
      files(...request);
    };
    const matching = filesIn(this.#folder).map((name) => name.replace(/index\.html$/, '')).filter((path) => paths.test(path));
    this.#host.respond(Object.fromEntries(matching.map((path) => [path, response])));
  }

  /** Undoes [Site.hold] and [Site.slow], and closes all connections. */
  reset() {
    this.#host.reset({});
  }

  stop() {
    return this.#host.stop();
  }
}

const filesIn = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' });

function copy(from, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const name of filesIn(to).filter((name) => /\.(html|json)$/.test(name))) {
    const text = readFileSync(join(to, name), 'utf8');
    writeFileSync(join(to, name), withRecorder(withAnniversary(text)));
  }
  writeFileSync(join(to, NARROW_FRAME), '<!doctype html><title>320 px</title><iframe width="320" height="800"></iframe>');
}

/** Replaces the anniversaries of a feed document, or of the one in a page. */
function withAnniversary(text) {
  const anniversary = { name: 'Đại hội', starts: '2000-01-01', ends: '2999-12-31', text: ANNIVERSARY };
  return text.replace(/("anniversaries":\s*)\[[^\]]*\]/, (_, key) => key + JSON.stringify([anniversary]));
}

const withRecorder = (text) => text.replace(/<meta charset="utf-8"[^>]*>/, (tag) => tag + RECORDER);
