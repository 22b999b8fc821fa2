package dev.flint.runtime.binding.differential;

import dev.flint.runtime.CompatibilityPage;
import dev.flint.runtime.binding.JsonBinding;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the table of types and documents binds as on the managed runtime. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithEachBinding
final class ObjectBindingTest {

  private static final ManagedRuntime MANAGED = ManagedRuntime.start();

  @Parameter private BoundBy boundBy;
  private final Map<String, Comparison> comparisons = new HashMap<>();
  private final JsonBinding jackson = FlintBinding.jackson();

  static List<ObjectCase> cases() throws IOException {
    List<ObjectCase> all = new ArrayList<>(ObjectCase.all());
    all.addAll(ObjectCase.plain());
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void bindsAsTheManagedRuntimeDoes(ObjectCase line) throws Exception {
    Comparison comparison = comparisonOf(line.type());

    Optional<Difference> difference = comparison.ofReadingAndWriting(line.bytes());

    CompatibilityPage.verify(line.toString(), difference, line.deviation());
  }

  private Comparison comparisonOf(String typeName) throws ReflectiveOperationException {
    Comparison known = comparisons.get(typeName);
    if (known == null) {
      Type type = TypeName.parse(typeName);
      Binding theirs = MANAGED.untouchedBindingOf(type);
      known = new Comparison(theirs, boundBy.binding(type, jackson));
      comparisons.put(typeName, known);
    }
    return known;
  }
}
