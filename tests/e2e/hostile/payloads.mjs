// XSS payloads: the project's own, and external collections in the folder `xss` of BANTIN_FIXTURES, if that variable is set.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from './cases.mjs';

/** Payloads of the native tests. */
export const OWN = cases('tests/fixtures/content/hostile.txt').map(({ name, markup }) => ({ name, payload: markup }));

const folder = process.env.BANTIN_FIXTURES && join(process.env.BANTIN_FIXTURES, 'xss');

/** Each collection is a JSON file of objects with a `payload`. */
export const EXTERNAL = folder && existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).map(({ payload }, index) => ({ name: `${file} ${index}`, payload })))
  : [];

export const MARKUP = [...OWN, ...EXTERNAL];

/** Payloads for URLs. */
export const URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript://bao.example/%0aalert(1)',
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'view-source:javascript:alert(1)',
  'blob:https://bao.example/1',
  'file:///etc/passwd',
  'filesystem:https://bao.example/x',
  'about:blank',
  'intent://x#Intent;end',
  'https://xau.example:99999/',
  'https://',
  '//',
  '"><script>alert(1)</script>',
  'https://bao.example/"onclick="alert(1)',
  "https://bao.example/'onclick='alert(1)",
  'https://bao.example/><img src=x onerror=alert(1)>',
  '#" onclick="alert(1)',
  '../../../../etc/passwd',
  '\\\\xau.example\\x',
];

/** Payloads for the fields of articles. */
export const PAYLOADS = [...MARKUP, ...URLS.map((payload, index) => ({ name: `URL ${index}`, payload }))];
