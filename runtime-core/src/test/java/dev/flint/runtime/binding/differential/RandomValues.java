package dev.flint.runtime.binding.differential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** Values of simple types: ordinary ones, and those at which bindings go wrong. */
final class RandomValues {

  private static final String[] STRINGS = {
    "",
    " ",
    "plain",
    "null",
    "true",
    "12345678901234567890",
    "1.5e3",
    "2020-02-29T12:30:15.123Z",
    "quote\" back\\slash /",
    "\u0000\u0001\b\t\n\f\r\u001f\u007f",
    "\u00e4\u00f6\u00fc\u00df\u20ac",
    "\u65e5\u672c\u8a9e",
    "\ud83d\ude00\ud83c\udff3\ufe0f",
    "\u2028\u2029\ufeff\ufffe",
    "<script>&amp;</script>",
    "x".repeat(5000),
    "\u00e9".repeat(4001),
  };
  private static final long[] LONGS = {
    0,
    1,
    -1,
    127,
    128,
    255,
    256,
    32767,
    32768,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 53,
    (1L << 53) + 1,
    1577836800000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    1.5,
    0.1,
    1e21,
    1e-7,
    1e16,
    9.007199254740993E15,
    Double.MAX_VALUE,
    Double.MIN_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };
  private static final String[] ZONES = {"UTC", "+05:30", "Europe/Berlin", "-11:00"};

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  String string() {
    return random.nextBoolean()
        ? STRINGS[random.nextInt(STRINGS.length)]
        : "s" + Integer.toString(random.nextInt(1_000_000), 36);
  }

  /** A time as one service or another writes it, or any text. */
  String time() {
    return switch (random.nextInt(4)) {
      case 0 -> dateTime().toString();
      case 1 -> "29/Feb/2020:12:30:15 +0000";
      case 2 -> "1970-01-01T00:00:00Z";
      default -> string();
    };
  }

  /** A key of a map. */
  String key() {
    return random.nextInt(8) == 0 ? STRINGS[random.nextInt(12)] : "key" + random.nextInt(5);
  }

  long integer() {
    return random.nextBoolean() ? LONGS[random.nextInt(LONGS.length)] : random.nextLong();
  }

  double real() {
    return random.nextBoolean()
        ? DOUBLES[random.nextInt(DOUBLES.length)]
        : random.nextGaussian() * 1000;
  }

  boolean bool() {
    return random.nextBoolean();
  }

  /** Milliseconds since 1970, of years that each calendar can show. */
  long millis() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> random.nextInt(2000) - 1000;
      case 2 -> -62135596800000L + random.nextInt(100_000);
      case 3 -> 253402300799999L - random.nextInt(100_000);
      case 4 -> 1_500_000_000_000L + 1000L * random.nextInt(500_000_000);
      default ->
          1_500_000_000_000L + random.nextInt(Integer.MAX_VALUE) * 200L + random.nextInt(200);
    };
  }

  Date date() {
    return new Date(millis());
  }

  DateTime dateTime() {
    return new DateTime(millis(), DateTimeZone.forID(ZONES[random.nextInt(ZONES.length)]));
  }

  ByteBuffer bytes() {
    byte[] bytes = string().getBytes(StandardCharsets.UTF_8);
    if (random.nextBoolean()) {
      random.nextBytes(bytes);
    }
    return switch (random.nextInt(4)) {
      case 0 -> ByteBuffer.wrap(bytes).asReadOnlyBuffer();
      case 1 -> ByteBuffer.wrap(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
      case 2 -> ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
      default -> ByteBuffer.wrap(bytes);
    };
  }

  /** What a property declared as {@code Object} may hold: a JSON document in Java. */
  Object document(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> null;
      case 1 -> string();
      case 2 -> integer();
      case 3 -> (int) integer();
      case 4 -> real();
      case 5 -> bool();
      case 6 -> documents(depth - 1);
      default -> documentMap(depth - 1);
    };
  }

  private List<Object> documents(int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(document(depth));
    }
    return list;
  }

  private Map<String, Object> documentMap(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(key(), document(depth));
    }
    return map;
  }
}
