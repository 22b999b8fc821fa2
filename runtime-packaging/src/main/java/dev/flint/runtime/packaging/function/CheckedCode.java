package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.code.Excludes;
import dev.flint.runtime.packaging.code.FunctionJar;
import dev.flint.runtime.packaging.code.KnownClasses;
import dev.flint.runtime.packaging.code.MergedJars;
import dev.flint.runtime.packaging.code.Problems;
import dev.flint.runtime.packaging.code.References;
import dev.flint.runtime.packaging.code.RequiredClasses;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * The jars that make a function, after all that can be found wrong with them at rest.
 *
 * @param classPath the jars
 * @param merged jars that are not packed, as the function's own has what is in them
 * @param known the classes that the function finds on Lambda
 */
record CheckedCode(ClassPath classPath, List<Path> merged, KnownClasses known) {

  /**
   * Chooses the jars and checks them.
   *
   * @throws PackagingException when something is missing that the function is sure to need
   */
  static CheckedCode of(PackageOptions options, PackagingLog log) {
    FunctionCode code = options.code();
    Path functionJar = FunctionJar.packable(code.jar(), log);
    MergedJars dependencies = MergedJars.in(functionJar, new Excludes(log).remaining(code));
    dependencies.tell(log);
    ClassPath classPath = ClassPath.of(functionJar, dependencies.packed());
    new RequiredClasses(classPath).check(code.handler());
    new PlatformCheck(options.jre(), log).check(options.cache().mode());
    List<Path> jars = List.copyOf(classPath.jars().values());
    KnownClasses known = KnownClasses.in(jars, code.provided());
    new References(known, options.jre().jdk(), new Problems(code.check(), log))
        .check(code.handler(), jars, dependencies.merged());
    return new CheckedCode(classPath, dependencies.merged(), known);
  }
}
