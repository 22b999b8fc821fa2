package dev.flint.runtime.binding.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.flint.runtime.EventDocuments;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events as the services send them bind as on the managed runtime. */
@WithEachBinding
final class ServiceEventTest {

  private static final ManagedRuntime MANAGED = ManagedRuntime.start();

  @Parameter private BoundBy boundBy;

  static List<String> documents() throws IOException, URISyntaxException {
    return EventDocuments.names();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void bindsAsOnTheManagedRuntime(String name) throws Exception {
    Class<?> type = typeOf(name);
    Comparison comparison =
        new Comparison(
            MANAGED.untouchedBindingOf(type), boundBy.binding(type, FlintBinding.jackson()));

    byte[] document = EventDocuments.read(name);
    Optional<Difference> difference = comparison.ofReadingAndWriting(document);

    DifferenceReport report = new DifferenceReport();
    difference.ifPresent(found -> report.add(new Found(type, found, document)));
    assertTrue(report.isClean(), report::toString);
  }

  static Class<?> typeOf(String document) throws ClassNotFoundException {
    return Class.forName(SQSEvent.class.getPackageName() + "." + EventDocuments.typeOf(document));
  }
}
