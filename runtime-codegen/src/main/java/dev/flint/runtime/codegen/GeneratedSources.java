package dev.flint.runtime.codegen;

import dev.flint.runtime.binding.jackson.events.EventTypes;
import dev.flint.runtime.codegen.jackson.MappedTypes;
import dev.flint.runtime.codegen.jackson.UnsupportedTypeException;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.source.SourceFiles;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/** The source that reads what a handler takes and writes what it returns. */
final class GeneratedSources {

  private final MappedTypes types;
  private final SourceFiles files;

  /**
   * No source yet.
   *
   * @param packageName the package that it is in; empty for the unnamed one
   * @param annotations whether Jackson's annotations on the function's classes count
   */
  GeneratedSources(String packageName, boolean annotations) {
    this.types = new MappedTypes(packageName, annotations);
    this.files = new SourceFiles(packageName, annotations);
  }

  /**
   * Adds what reads a type.
   *
   * @param type what a handler takes
   * @return why no code can be generated for it; nothing where it is added
   */
  Optional<String> addReader(Type type) {
    try {
      Model model = types.modelOfReading(type);
      if (isOfLibraries(model)) {
        files.addSample(type.getTypeName(), types.sample(type));
      }
      files.addReader(type.getTypeName(), model);
      return Optional.empty();
    } catch (UnsupportedTypeException | RuntimeException | LinkageError e) {
      return Optional.of(reason(e));
    }
  }

  /**
   * Adds what writes a type.
   *
   * @param type what a handler returns
   * @return why no code can be generated for it; nothing where it is added
   */
  Optional<String> addWriter(Type type) {
    try {
      Model model = types.modelOfWriting(type);
      files.addWriter(type.getTypeName(), model);
      if (isOfLibraries(model) && !files.read(type.getTypeName())) {
        addReader(type); // To have something to write in a rehearsal; without, there is none.
      }
      return Optional.empty();
    } catch (UnsupportedTypeException | RuntimeException | LinkageError e) {
      return Optional.of(reason(e));
    }
  }

  /** For each file's name its text; nothing when no type was added. */
  Map<String, String> texts() {
    return files.texts();
  }

  /** Returns the name of the class that finds all others. */
  String index() {
    return files.index();
  }

  private static String reason(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
  }

  /** Returns whether none of a type's classes is the function's. */
  private static boolean isOfLibraries(Model model) {
    return model.classes().stream()
        .allMatch(
            type -> EventTypes.isEventType(type) || type.getName().startsWith("org.joda.time."));
  }
}
