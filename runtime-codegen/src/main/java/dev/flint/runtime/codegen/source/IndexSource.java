package dev.flint.runtime.codegen.source;

import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.generated.JdkReader;
import dev.flint.runtime.binding.generated.JdkWriter;
import dev.flint.runtime.binding.generated.MapKeys;
import dev.flint.runtime.binding.generated.TimeReader;
import dev.flint.runtime.binding.generated.TimeWriter;
import dev.flint.runtime.binding.generated.ValueReader;
import dev.flint.runtime.binding.generated.ValueWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The class that tells which class reads a type, and which writes it. */
final class IndexSource {

  static final String NAME = "FlintBindings";

  /** A text may have as many bytes in a class file. */
  private static final int LONGEST_LITERAL = 0xFFFF / 3;

  private static final Set<Class<?>> RARELY_CALLED =
      Set.of(JdkReader.class, JdkWriter.class, MapKeys.class, TimeReader.class, TimeWriter.class);

  private final boolean annotations;
  private final Map<String, String> readers = new TreeMap<>();
  private final Map<String, String> writers = new TreeMap<>();
  private final Map<String, String> samples = new TreeMap<>();
  private final Map<String, Set<String>> classes = new TreeMap<>();

  IndexSource(boolean annotations) {
    this.annotations = annotations;
  }

  void addReader(String type, String reader, List<Class<?>> classes) {
    readers.put(type, reader);
    addClasses(type, classes);
  }

  void addWriter(String type, String writer, List<Class<?>> classes) {
    writers.put(type, writer);
    addClasses(type, classes);
  }

  boolean reads(String type) {
    return readers.containsKey(type);
  }

  void addSample(String type, String document) {
    if (document.length() <= LONGEST_LITERAL) {
      samples.put(type, document);
    }
  }

  private void addClasses(String type, List<Class<?>> added) {
    Set<String> names = classes.computeIfAbsent(type, key -> new LinkedHashSet<>());
    added.forEach(each -> names.add(JavaText.name(each) + ".class"));
  }

  /**
   * Adds a class of the runtime that the code for a type calls. Of these, training loads the others
   * by what it reads and writes of its own.
   */
  void addCalled(String type, Class<?> called) {
    if (RARELY_CALLED.contains(called)) {
      addClasses(type, List.of(called));
    }
  }

  void addTo(SourceText source) {
    for (Class<?> type : List.of(GeneratedCode.class, ValueReader.class, ValueWriter.class)) {
      source.line("import " + type.getName() + ";");
    }
    source
        .line("")
        .line("/** The generated code of this function. */")
        .begin("public final class " + NAME + " implements GeneratedCode");
    addMethod(source, "ValueReader reader", readers, name -> "new " + name + "()", "null");
    addMethod(source, "ValueWriter writer", writers, name -> "new " + name + "()", "null");
    addMethod(source, "String sample", samples, JavaText::literal, "null");
    addMethod(
        source,
        "Class<?>[] classes",
        classes,
        names -> "new Class<?>[] {" + String.join(", ", names) + "}",
        "new Class<?>[0]");
    if (annotations) {
      source
          .line("")
          .line("@Override")
          .begin("public boolean heedsAnnotations()")
          .line("return true;")
          .end();
    }
    source.end();
  }

  private static <T> void addMethod(
      SourceText source,
      String signature,
      Map<String, T> values,
      Function<T, String> expression,
      String other) {
    source
        .line("")
        .line("@Override")
        .begin("public " + signature + "(String type)")
        .begin("switch (type)");
    values.forEach(
        (type, value) ->
            source
                .label("case " + JavaText.literal(type) + ":")
                .line("return " + expression.apply(value) + ";")
                .endLabel());
    source.label("default:").line("return " + other + ";").endLabel().end().end();
  }
}
