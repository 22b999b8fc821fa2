package dev.flint.runtime.json;

import java.util.Random;

/** JSON documents put together at random, and ones with something wrong in them. */
final class RandomJson {

  private static final String[] TEXTS = {
    "",
    "a",
    "name",
    "é",
    "東",
    "🚀",
    "\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u00e9",
    "\\uD83D\\uDE80",
    "\\u0000"
  };

  /**
   * Without escaped halves of pairs: Jackson wants both of them in a name, though not in a value.
   */
  private static final String[] NAMES = {"", "a", "name", "é", "🚀", "\\n", "\\\"", "\\u00e9"};

  private static final String[] NUMBERS = {
    "0", "-0", "1", "-12", "0.5", "-1.50", "1e3", "1E-3", "2.5e+10", "123456"
  };
  private static final String[] SPACES = {"", "", "", " ", "\n", "\t", "\r\n"};
  private static final String INSERTED = "{}[]\",:\\ue0123456789.-+Etfn \0\t\u001f\u00a0'/";

  private final Random random;

  RandomJson(long seed) {
    this.random = new Random(seed);
  }

  String document() {
    return value(4);
  }

  /** A document in which a few characters were removed, inserted or changed. */
  String broken() {
    StringBuilder document = new StringBuilder(document());
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(document.length() + 1);
      char other = INSERTED.charAt(random.nextInt(INSERTED.length()));
      switch (random.nextInt(4)) {
        case 0 -> document.insert(at, other);
        case 1 -> document.delete(at, Math.min(document.length(), at + 1));
        case 2 -> document.setLength(at);
        default -> document.replace(at, Math.min(document.length(), at + 1), "" + other);
      }
    }
    return document.toString();
  }

  private String value(int depth) {
    String text =
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
          case 0 -> "null";
          case 1 -> "" + random.nextBoolean();
          case 2 -> pick(NUMBERS);
          case 3, 4 -> string();
          case 5 -> array(depth);
          default -> object(depth);
        };
    return pick(SPACES) + text + pick(SPACES);
  }

  private String string() {
    return "\"" + pick(TEXTS) + pick(TEXTS) + "\"";
  }

  private String array(int depth) {
    StringBuilder array = new StringBuilder("[");
    for (int i = random.nextInt(4); i > 0; i--) {
      array.append(array.length() > 1 ? "," : "").append(value(depth - 1));
    }
    return array.append("]").toString();
  }

  private String object(int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int i = random.nextInt(4); i > 0; i--) {
      object.append(object.length() > 1 ? "," : "");
      object
          .append("\"" + pick(NAMES) + "\"")
          .append(pick(SPACES))
          .append(":")
          .append(value(depth - 1));
    }
    return object.append("}").toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
