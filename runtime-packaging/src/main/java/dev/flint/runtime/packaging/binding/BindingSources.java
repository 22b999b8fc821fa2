package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import dev.flint.runtime.binding.jackson.JacksonMapper;
import dev.flint.runtime.training.SampleDocument;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The source files for what is bound, and what is told of them. */
public final class BindingSources {

  /** The class that finds all others. */
  public static final String INDEX = "FlintBindings";

  private static final String IMPORTS =
      """
      import dev.flint.runtime.json.JsonNames;
      import dev.flint.runtime.json.JsonScanner;
      import dev.flint.runtime.json.JsonWriter;
      import dev.flint.runtime.binding.generated.AnyReader;
      import dev.flint.runtime.binding.generated.AnyWriter;
      import dev.flint.runtime.binding.generated.JdkContainers;
      import dev.flint.runtime.binding.generated.LeafReader;
      import dev.flint.runtime.binding.generated.LeafWriter;
      import dev.flint.runtime.binding.generated.UnexpectedValueException;
      import dev.flint.runtime.binding.generated.ValueReader;
      import dev.flint.runtime.binding.generated.ValueWriter;
      import java.util.Arrays;
      import java.util.Map;
      """;

  private final String packageName;
  private final SourceText source;
  private final ObjectMapper mapper = JacksonMapper.plain().registerModule(new EnumsByName());
  private final IndexSource index;
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * Sources of nothing yet.
   *
   * @param packageName the package they are in, so that they may use what is not public there;
   *     empty for the unnamed one
   */
  public BindingSources(String packageName) {
    this.packageName = packageName;
    this.source = new SourceText(packageName);
    this.index = new IndexSource();
  }

  /**
   * Adds what reads a type.
   *
   * @param type what a handler takes
   * @return null when it is added; else why no code can be made for it
   */
  public String addReader(Type type) {
    try {
      BoundClasses classes = new BoundClasses();
      JavaType bound = bound(type);
      addReader(type, bound, classes);
      addSample(type, bound, classes);
      return null;
    } catch (UnsupportedTypeException | RuntimeException | LinkageError e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
  }

  /**
   * Adds what writes a type.
   *
   * @param type what a handler returns
   * @return null when it is added; else why no code can be made for it
   */
  public String addWriter(Type type) {
    try {
      BoundClasses classes = new BoundClasses();
      JavaType bound = bound(type);
      addWriter(type, bound, classes);
      if (classes.areOfLibraries() && !index.reads(type.getTypeName())) {
        addReader(type); // To have something to write in a rehearsal; without, there is none.
      }
      return null;
    } catch (UnsupportedTypeException | RuntimeException | LinkageError e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
  }

  /**
   * The files.
   *
   * @return for each file's name its text; nothing when no type was added
   */
  public Map<String, String> files() {
    Map<String, String> all = new LinkedHashMap<>(files);
    if (!files.isEmpty()) {
      all.put(INDEX + ".java", header("") + index.text());
    }
    return Collections.unmodifiableMap(all);
  }

  private JavaType bound(Type type) throws UnsupportedTypeException {
    requireConcrete(type);
    return mapper.constructType(type);
  }

  /** A type is told by its name, and that of a type variable says nothing. */
  private static void requireConcrete(Type type) throws UnsupportedTypeException {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        requireConcrete(argument);
      }
    } else if (type instanceof GenericArrayType array) {
      requireConcrete(array.getGenericComponentType());
    } else if (!(type instanceof Class<?>)) {
      throw new UnsupportedTypeException(type.getTypeName() + " stands for any type");
    }
  }

  private void addReader(Type type, JavaType bound, BoundClasses classes)
      throws UnsupportedTypeException {
    DefaultDeserializationContext context =
        ((DefaultDeserializationContext) mapper.getDeserializationContext())
            .createDummyInstance(mapper.getDeserializationConfig());
    ReaderSource reader = new ReaderSource(context, source, classes);
    String root = reader.root(bound);
    String name = fileName(bound, "Reader");
    String method =
        "Object read(JsonScanner json) throws Exception {\n    return " + root + ";\n  }\n";
    put(
        name,
        "Reads {@code " + type.getTypeName() + "}.",
        "ValueReader",
        method + reader.methods());
    index.addReader(type.getTypeName(), name, classes);
  }

  private void addWriter(Type type, JavaType bound, BoundClasses classes)
      throws UnsupportedTypeException {
    WriterSource writer = new WriterSource(mapper.getSerializerProviderInstance(), source, classes);
    String root = writer.root(bound);
    String name = fileName(bound, "Writer");
    String method =
        "void write(Object value, JsonWriter json) throws Exception {\n    " + root + "\n  }\n";
    put(
        name,
        "Writes {@code " + type.getTypeName() + "}.",
        "ValueWriter",
        method + writer.methods());
    index.addWriter(type.getTypeName(), name, classes);
  }

  private void put(String name, String doc, String contract, String methods) {
    files.put(
        name + ".java",
        header(IMPORTS)
            + ("/** " + doc + " */\n")
            + "@SuppressWarnings({\"rawtypes\", \"unchecked\"})\n"
            + ("final class " + name + " implements " + contract + " {\n\n")
            + ("  @Override\n  public " + methods + "}\n"));
  }

  private void addSample(Type type, JavaType bound, BoundClasses classes) {
    if (classes.areOfLibraries()) {
      index.addSample(
          type.getTypeName(), SampleDocument.of(bound, mapper.getDeserializationConfig()));
    }
  }

  private String fileName(JavaType type, String suffix) {
    String stem = "Flint" + MethodNames.simpleName(type).replaceAll("\\W", "");
    String name = stem + suffix;
    for (int number = 2; files.containsKey(name + ".java"); number++) {
      name = stem + number + suffix;
    }
    return name;
  }

  private String header(String imports) {
    return "// Made by Flint from what its mapper says of the types.\n"
        + (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
        + imports
        + (imports.isEmpty() ? "" : "\n");
  }
}
