package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.options.PackageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the parts of a package are.
 *
 * @param target the folder in which all is made
 * @param format what is made
 */
record Layout(Path target, PackageFormat format) {
  /** What Lambda unpacks as the task root. */
  Path function() {
    return target.resolve("function");
  }

  /** What functions may share, with {@code bootstrap} and JRE in it. */
  Path shared() {
    return isLayer() ? target.resolve("layer") : function();
  }

  Path jre() {
    return shared().resolve("jre");
  }

  Path bootstrap() {
    return shared().resolve("bootstrap");
  }

  /** The folder of the dependencies, relative to {@link #shared}: in a layer the one of Lambda. */
  String libraries() {
    return isLayer() ? "java/lib" : "lib";
  }

  Path functionJar(String name) {
    return function().resolve("lib").resolve(name);
  }

  Path functionZip() {
    return target.resolve("function.zip");
  }

  Path layerZip() {
    return target.resolve("layer.zip");
  }

  Path dockerfile() {
    return target.resolve("Dockerfile");
  }

  boolean isLayer() {
    return format == PackageFormat.LAYER;
  }

  /** What is to be deployed. */
  List<Path> made() {
    return switch (format) {
      case ZIP -> List.of(functionZip());
      case LAYER -> List.of(layerZip(), functionZip());
      case IMAGE -> List.of(dockerfile(), function());
    };
  }

  /** Deletes what was made before: nothing old is left to be deployed by mistake. */
  void clear() throws IOException {
    for (Path file : List.of(functionZip(), layerZip(), dockerfile())) {
      Files.deleteIfExists(file);
    }
    new FileTree(function()).delete();
    new FileTree(target.resolve("layer")).delete();
  }

  /** Gives every file its time. */
  void setTimes() throws IOException {
    new FileTree(function()).setTimes(FunctionZip.TIME);
    new FileTree(shared()).setTimes(FunctionZip.TIME);
  }
}
