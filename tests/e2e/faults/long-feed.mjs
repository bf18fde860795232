// A feed as long as one likes, the same each time.

/** JSON of so many articles, the newest first, each with a text of at least so many bytes. */
export function longFeed(count, bytesEach) {
  const newest = Date.parse('2026-03-20T08:00:00+07:00');
  const items = [];
  let seed = 52;
  for (let number = count; number >= 1; number -= 1) {
    let text = '';
    while (text.length < bytesEach) {
      seed = (seed * 48_271) % 0x7fff_ffff;
      text += `<p>${WORDS[seed % WORDS.length]}</p>`;
    }
    items.push({
      id: `dai-${number}`,
      title: `Bài số ${number}`,
      content_html: text,
      date_published: new Date(newest - (count - number) * 60_000).toISOString(),
    });
  }
  return Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Báo Rất Dài', language: 'vi', items }));
}

const WORDS = [
  'Nước rút, phù sa ở lại, và người hai bên bờ lại ra đồng như mọi năm.',
  'Chuyến đò sớm chở rau sang chợ, chuyến chiều chở học trò về làng.',
  'Ban quản lý cho biết công việc sẽ xong trước mùa mưa.',
  'Bà con góp công, góp đá, và con đường dài thêm từng ngày.',
  'Đêm xuống, tiếng hát từ sân đình vọng sang bên kia sông.',
];
