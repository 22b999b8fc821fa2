package dev.flint.runtime.packaging.doctor;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at what packaging uses of a machine, and changes nothing. */
public final class Doctor {
  private final DoctorOptions options;

  /**
   * One that has not looked yet.
   *
   * @param options what to look at
   */
  public Doctor(DoctorOptions options) {
    this.options = options;
  }

  /**
   * Looks, and tells of each thing in a line and what follows in the last.
   *
   * @param log told of it; what would fail packaging is a warning
   */
  public void tell(PackagingLog log) {
    log.info(options.running());
    List<Finding> findings = findings();
    for (Finding finding : findings) {
      if (finding.isFailure()) {
        log.warn(finding.toString());
      } else {
        log.info(finding.toString());
      }
    }
    long failures = findings.stream().filter(Finding::isFailure).count();
    log.info(
        failures == 0
            ? "Nothing here would fail packaging"
            : "Packaging would fail: see FAILS above, " + failures + " in all");
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Optional<Jdk> jdk = Optional.empty();
    try {
      JdkChoice choice = options.choice();
      jdk = Optional.of(choice.jdk());
      findings.addAll(new JdkFindings(options).all(Optional.of(choice), ""));
    } catch (PackagingException e) {
      findings.addAll(new JdkFindings(options).all(Optional.empty(), e.getMessage()));
    }
    jdk.ifPresent(links -> findings.addAll(new TargetFindings(options, links).all()));
    findings.addAll(new ToolFindings(options).all(linked(jdk)));
    return findings;
  }

  private Architecture linked(Optional<Jdk> jdk) {
    return options
        .architecture()
        .or(() -> jdk.flatMap(Jdk::architecture))
        .orElse(Architecture.X86_64);
  }
}
