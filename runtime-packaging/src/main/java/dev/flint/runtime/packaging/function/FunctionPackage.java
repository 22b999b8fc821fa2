package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.PackagingStep;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.form.Bootstrap;
import dev.flint.runtime.packaging.form.PackageForm;
import dev.flint.runtime.packaging.image.ImageLinker;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.modules.FunctionModules;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.modules.ModuleChoice;
import dev.flint.runtime.packaging.modules.SearchedJars;
import dev.flint.runtime.packaging.nativecode.ForeignLibraries;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.NativeLibraries;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.TrustedCertificates;
import dev.flint.runtime.packaging.report.PackageContents;
import dev.flint.runtime.packaging.report.PackageReport;
import dev.flint.runtime.packaging.sbom.PackageSbom;
import dev.flint.runtime.packaging.sbom.PackedCode;
import dev.flint.runtime.packaging.sbom.PackedJre;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the function's folder and its zip: {@code bootstrap}, {@code lib/} with the jars, {@code
 * jre/}. What was there before is replaced.
 */
public final class FunctionPackage {
  private final PackageOptions options;
  private final PackagingLog log;
  private final PackageForm form;

  /**
   * A package that is not there yet.
   *
   * @param options what to package
   * @param log told of each step's outcome
   */
  public FunctionPackage(PackageOptions options, PackagingLog log) {
    this.options = options;
    this.log = log;
    this.form = PackageForm.of(options);
  }

  /**
   * Makes it.
   *
   * @return what is to be deployed: the zip or zips, or the Dockerfile and the folder for it
   * @throws PackagingException when something is missing or a tool of the JDK fails
   */
  public List<Path> make() {
    form.folders().requireReplaceable();
    CheckedCode code = CheckedCode.of(options, log);
    try {
      form.folders().clear();
      FunctionBindings bindings =
          PackagingStep.GENERATE.take(
              log, () -> FunctionBindings.generate(options, code.classPath(), log));
      ForeignLibraries foreign = foreignLibraries(bindings.classPath());
      ClassFiles classes = copyJars(bindings.classPath(), foreign);
      RuntimeImage image = PackagingStep.LINK.take(log, () -> linkJre(classes));
      Bootstrap bootstrap =
          form.bootstrap(bindings.classPath(), jvmOptions(image, bindings, classes));
      bootstrap.writeTo(form.shared());
      TriedPackage tried =
          new PackageTrial(options, form, image, log).make(classes, code.known(), bootstrap);
      form.finish();
      PackedCode packed =
          PackedCode.of(
              bindings.classPath().jars().values(), classes.jars(), code.merged(), foreign);
      writeSboms(packed, new PackedJre(form.jre(), image, options.jre(), tried.cache()));
      report(bindings, image, tried);
      return form.made();
    } catch (IOException e) {
      throw new PackagingException("Could not write " + options.output().folder() + ": " + e, e);
    }
  }

  private ClassFiles copyJars(ClassPath classPath, ForeignLibraries foreign) throws IOException {
    List<Path> copies = new JarCopies(form, foreign, log).of(classPath);
    return new ClassFiles(copies, options.jre().jdk().version());
  }

  private ForeignLibraries foreignLibraries(ClassPath classPath) {
    Jdk jdk = options.jre().linkedJdk();
    return options.output().nativeLibraries() == NativeLibraries.LAMBDA && jdk.isForLambda()
        ? ForeignLibraries.in(classPath.jars().values(), jdk.architecture().orElseThrow())
        : ForeignLibraries.NONE;
  }

  private RuntimeImage linkJre(ClassFiles classes) {
    JreOptions jre = options.jre();
    List<Path> provided = options.code().provided().stream().map(Dependency::jar).toList();
    ImageContent content =
        new FunctionModules(jre.jdk(), log)
            .of(
                new SearchedJars(classes.jars(), provided),
                new ModuleChoice(jre.wantedModules(), jre.removeModules()));
    RuntimeImage image = new ImageLinker(jre.jdk(), jre.linkedJdk(), log).link(content, form.jre());
    if (jre.trustedCertificates() == TrustedCertificates.AMAZON) {
      image.trustAmazonAlone();
    }
    image.add(jre.addFiles());
    return image;
  }

  private List<String> jvmOptions(RuntimeImage image, FunctionBindings bindings, ClassFiles classes)
      throws IOException {
    List<String> jvmOptions = new ArrayList<>(image.settingsAsOptions());
    jvmOptions.addAll(form.nameGeneratedCode(bindings.classPath(), bindings.jvmOptions()));
    jvmOptions.addAll(JvmOptions.of(options.jre(), classes));
    return jvmOptions;
  }

  private void writeSboms(PackedCode code, PackedJre jre) throws IOException {
    for (Map.Entry<Path, Path> each : form.sboms().entrySet()) {
      new PackageSbom(options, code, jre).write(each.getKey(), each.getValue());
    }
  }

  private void report(FunctionBindings bindings, RuntimeImage image, TriedPackage tried) {
    new PackageReport(
            form.made(),
            form.sboms().values(),
            new PackageReport.Jre(options.jre().linkedJdk(), image.glibc(), image.modules()),
            PackageContents.together(tried.contents()),
            bindings.classPath().functionJar(),
            bindings.text(),
            tried.cache(),
            tried.times())
        .tell(log);
  }
}
