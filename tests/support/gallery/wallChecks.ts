// What can be computed of a wall from its page: runs in the page, so it is one function without anything outside of it.

export type WallFaults = {
  /** Texts that are cut off, or lie outside of the panel. */
  readonly cut: readonly string[];
  /** Texts whose capitals are lower than 1/45 of the panel's height. */
  readonly small: readonly string[];
  /** Texts of less than 7:1, with what they have. */
  readonly faint: readonly string[];
  readonly things: number;
  readonly isScrolling: boolean;
  readonly texts: number;
};

export function checkWall(): WallFaults {
  const CAPITALS = 0.727;
  const parse = (colour: string): readonly [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [r, g, b, a];
  };
  const light = (colour: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element: Element): readonly number[] => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const cut: string[] = [];
  const small: string[] = [];
  const faint: string[] = [];
  let texts = 0;
  const walker = document.createTreeWalker(
    document.querySelector('#root') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || element === null || element.closest('[role=alert], [role=status], [aria-hidden=true]'))
      continue;
    texts += 1;
    const name = `${element.tagName.toLowerCase()} "${text.slice(0, 40)}"`;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    if (size * CAPITALS < innerHeight / 45 - 0.1) small.push(`${name} ${size}`);
    const [a, b] = [light(parse(style.color)), light(groundOf(element))].sort((x, y) => y - x) as [
      number,
      number,
    ];
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 7) faint.push(`${name} ${ratio.toFixed(2)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const slack = 1 + size * 0.03;
    for (const rect of range.getClientRects()) {
      let isCut =
        rect.left < -slack ||
        rect.top < -slack ||
        rect.right > innerWidth + slack ||
        rect.bottom > innerHeight + slack;
      for (let at: Element | null = element; at !== null && !isCut; at = at.parentElement) {
        const box = at.getBoundingClientRect();
        const { overflow, display } = getComputedStyle(at);
        // A block whose words run out of it covers another one, whether it clips them or not.
        if (display === 'inline' || (overflow === 'visible' && !at.hasAttribute('data-thing'))) continue;
        isCut =
          rect.left < box.left - slack ||
          rect.top < box.top - slack ||
          rect.right > box.right + slack ||
          rect.bottom > box.bottom + slack;
      }
      if (isCut) {
        cut.push(name);
        break;
      }
    }
  }
  // The page itself scrolls unless it says that it does not; any other part only if it says so.
  const isScrolling = [...document.querySelectorAll('*')].some((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isPage = element === document.documentElement;
    const may = (overflow: string): boolean =>
      /auto|scroll/.test(overflow) || (isPage && overflow === 'visible');
    return (
      (may(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
      (may(overflowX) && element.scrollWidth > element.clientWidth + 1)
    );
  });
  return {
    cut: [
      ...cut,
      ...[...document.querySelectorAll('[data-cut]')].map(
        (one) => `no room for ${one.textContent?.slice(0, 40)}`,
      ),
    ],
    small,
    faint,
    things: document.querySelectorAll('[data-thing]').length,
    isScrolling,
    texts,
  };
}
