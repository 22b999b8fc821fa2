package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.JvmTool;
import java.util.ArrayList;
import java.util.List;

/** The options of a function's JVM that depend on what is packaged; the rest is in bootstrap. */
final class JvmOptions {
  private JvmOptions() {}

  /**
   * Returns what the JDK's release and the classes ask for, and behind them what the user wants.
   */
  static List<String> of(JreOptions jre, ClassFiles classes) {
    List<JvmTool> tools = jre.jvmTools();
    List<String> options = new ArrayList<>(CdsArchive.logOptions(jre.jdk()));
    options.addAll(WarningOptions.of(classes, tools.contains(JvmTool.AGENTS), jre.jdk()));
    if (!tools.isEmpty()) {
      options.addAll(CdsArchive.optionsBesideTools(jre.jdk()));
    }
    options.addAll(jre.jvmOptions());
    return options;
  }
}
