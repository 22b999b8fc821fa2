package dev.flint.runtime.packaging.binding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The class that tells which class binds a type. */
final class IndexSource {

  /** A text may have as many bytes in a class file. */
  private static final int LONGEST_LITERAL = 0xFFFF / 3;

  private final Map<String, String> readers = new TreeMap<>();
  private final Map<String, String> writers = new TreeMap<>();
  private final Map<String, String> samples = new TreeMap<>();
  private final Map<String, Set<String>> classes = new TreeMap<>();

  void addReader(String type, String reader, BoundClasses bound) {
    readers.put(type, reader);
    addClasses(type, bound);
  }

  void addWriter(String type, String writer, BoundClasses bound) {
    writers.put(type, writer);
    addClasses(type, bound);
  }

  boolean reads(String type) {
    return readers.containsKey(type);
  }

  void addSample(String type, String document) {
    if (document.length() <= LONGEST_LITERAL) {
      samples.put(type, document);
    }
  }

  private void addClasses(String type, BoundClasses bound) {
    Set<String> names = classes.computeIfAbsent(type, key -> new LinkedHashSet<>());
    for (Class<?> each : bound.all()) {
      names.add(each.getCanonicalName() + ".class");
    }
  }

  String text() {
    return "import dev.flint.runtime.binding.generated.GeneratedCode;\n"
        + "import dev.flint.runtime.binding.generated.ValueReader;\n"
        + "import dev.flint.runtime.binding.generated.ValueWriter;\n\n"
        + "/** The binding code of this function. */\n"
        + ("public final class " + BindingSources.INDEX + " implements GeneratedCode {\n\n")
        + method("ValueReader reader", readers, name -> "new " + name + "()", "null")
        + method("ValueWriter writer", writers, name -> "new " + name + "()", "null")
        + method("String sample", samples, SourceText::literal, "null")
        + method(
            "Class<?>[] classes",
            classes,
            names -> "new Class<?>[] {" + String.join(", ", names) + "}",
            "new Class<?>[0]")
        + "}\n";
  }

  private static <T> String method(
      String signature, Map<String, T> values, Function<T, String> expression, String other) {
    StringBuilder cases = new StringBuilder();
    values.forEach(
        (type, value) ->
            cases
                .append("      case ")
                .append(SourceText.literal(type))
                .append(":\n        return ")
                .append(expression.apply(value))
                .append(";\n"));
    return "  @Override\n  public "
        + signature
        + "(String type) {\n    switch (type) {\n"
        + cases
        + ("      default:\n        return " + other + ";\n    }\n  }\n");
  }
}
