/*
 * How many frames a page paints: runs in the page. One place, so that two rows compare the same thing.
 */
export const FRAMES_MS = 10_000;

export const COUNT_FRAMES = `new Promise((done) => {
  let frames = 0;
  const from = performance.now();
  const tick = () => {
    frames += 1;
    if (performance.now() - from < ${FRAMES_MS}) requestAnimationFrame(tick);
    else done(frames);
  };
  requestAnimationFrame(tick);
})`;
