package dev.flint.runtime.packaging.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of a package are.
 *
 * @param target the folder in which all is made
 */
record Layout(Path target) {
  /** What Lambda unpacks as the task root. */
  Path function() {
    return target.resolve("function");
  }

  Path jre() {
    return function().resolve("jre");
  }

  Path zip() {
    return target.resolve("function.zip");
  }

  /** Deletes what was made before: nothing old is left to be deployed by mistake. */
  void clear() throws IOException {
    Files.deleteIfExists(zip());
    new FileTree(function()).delete();
  }

  /** Gives every file its time. */
  void setTimes() throws IOException {
    new FileTree(function()).setTimes(FunctionZip.TIME);
  }

  void writeZip() throws IOException {
    setTimes();
    new FunctionZip(function()).write(zip());
  }
}
