package dev.flint.runtime.junit;

import java.io.PrintWriter;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import samples.Sessions;

/** The main class of a process whose Jupiter is the oldest that works. */
final class OldestJupiter {

  private OldestJupiter() {}

  public static void main(String[] arguments) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(Sessions.Shared.class))
            .build();
    LauncherFactory.create().execute(request, listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true));
    System.out.println(
        summary.getTestsSucceededCount()
            + " of "
            + summary.getTestsFoundCount()
            + " tests passed on Jupiter "
            + Test.class.getPackage().getImplementationVersion());
    System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
