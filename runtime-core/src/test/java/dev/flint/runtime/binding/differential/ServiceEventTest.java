package dev.flint.runtime.binding.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events as the services send them bind as on the managed runtime. A file is named after its type;
 * what follows a dash tells several of one type apart.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServiceEventTest {

  private final ManagedRuntime managed = ManagedRuntime.start();

  static List<Path> documents() throws IOException, URISyntaxException {
    Path folder = Path.of(ServiceEventTest.class.getResource("/events").toURI());
    try (var files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void bindsAsOnTheManagedRuntime(Path name) throws Exception {
    Class<?> type = typeOf(name);
    Comparison comparison =
        new Comparison(
            managed.untouchedFor(type).bindingOf(type),
            FlintBinding.of(type, FlintBinding.jackson()));

    byte[] document = ServiceEventTest.class.getResourceAsStream("/events/" + name).readAllBytes();
    Optional<Difference> difference = comparison.ofReadingAndWriting(document);

    DifferenceReport report = new DifferenceReport();
    difference.ifPresent(found -> report.add(new Found(type, found, document)));
    assertTrue(report.isClean(), report::toString);
  }

  private static Class<?> typeOf(Path document) throws ClassNotFoundException {
    String simpleName = document.toString().split("[-.]")[0];
    return Class.forName(SQSEvent.class.getPackageName() + "." + simpleName);
  }
}
