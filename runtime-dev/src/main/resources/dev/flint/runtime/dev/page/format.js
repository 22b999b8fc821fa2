/** Numbers and times as people read them. */

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const NBSP = '\u00a0';

/** 0.84 ms, 12.3 ms, 412 ms, 1.24 s */
export function millis(ms) {
  if (ms >= 1000) {
    return (ms / 1000).toFixed(ms < 10000 ? 2 : 1) + NBSP + 's';
  }
  return ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0) + NBSP + 'ms';
}

/** 512 B, 4.2 KB, 6.0 MB */
export function bytes(count) {
  if (count < 1024) {
    return count + NBSP + 'B';
  }
  const kilobytes = count / 1024;
  return kilobytes < 1024
    ? kilobytes.toFixed(kilobytes < 10 ? 1 : 0) + NBSP + 'KB'
    : (kilobytes / 1024).toFixed(1) + NBSP + 'MB';
}

/** Memory as Lambda reports it: whole megabytes, rounded up. */
export const megabytes = (count) => Math.ceil(count / 1048576) + NBSP + 'MB';

/** 14:22:12 in the zone of whoever looks on. */
export const clock = (iso) => TIME.format(new Date(iso));

/** 14:22:12.041 */
export function clockMillis(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : TIME.format(date) + '.' + String(date.getMilliseconds()).padStart(3, '0');
}

/** 1 invocation, 2 invocations */
export const counted = (count, noun) => count + ' ' + noun + (count === 1 ? '' : 's');
