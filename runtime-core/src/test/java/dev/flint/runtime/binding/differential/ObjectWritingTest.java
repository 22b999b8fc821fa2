package dev.flint.runtime.binding.differential;

import dev.flint.runtime.CompatibilityPage;
import dev.flint.runtime.binding.JsonBinding;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a handler may return, and no document makes, is written as on the managed runtime. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithEachBinding
final class ObjectWritingTest {

  @Parameter private BoundBy boundBy;
  private final ManagedRuntime managed = ManagedRuntime.start();
  private final JsonBinding jackson = FlintBinding.jackson();

  static List<WrittenObjects.Case> cases() {
    return WrittenObjects.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void writesAsTheManagedRuntimeDoes(WrittenObjects.Case written) throws Exception {
    Type type = TypeName.parse(written.type());
    Comparison comparison = new Comparison(managed.bindingOf(type), boundBy.binding(type, jackson));

    Optional<Difference> difference = comparison.ofWriting(written.object());

    CompatibilityPage.verify(written.toString(), difference, deviation(written));
  }

  private static Optional<String> deviation(WrittenObjects.Case written) {
    return written.what().contains("1,001 deep") ? Optional.of("deep-result") : Optional.empty();
  }
}
