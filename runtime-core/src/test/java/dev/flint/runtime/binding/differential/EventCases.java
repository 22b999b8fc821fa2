package dev.flint.runtime.binding.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * What one event type is tested with.
 *
 * @param managed the oracle's binding of the type
 * @param objects filled with random values; the oracle can't write all of them
 * @param documents those that it could, as it wrote them
 */
record EventCases(Binding managed, List<Object> objects, List<byte[]> documents) {

  static EventCases of(Class<?> type, ManagedRuntime runtime, long seed, int documents)
      throws ReflectiveOperationException {
    Binding managed = runtime.untouchedBindingOf(type);
    EventCases cases = new EventCases(managed, new ArrayList<>(), new ArrayList<>());
    cases.fill(type, new RandomObjects(seed ^ type.getName().hashCode()), documents);
    return cases;
  }

  /** Until there are enough documents; each object that can't be written is a case too. */
  private void fill(Class<?> type, RandomObjects random, int enough)
      throws ReflectiveOperationException {
    for (int i = 0; documents.size() < enough; i++) {
      if (i == 100 * enough) {
        throw new IllegalStateException("the managed runtime writes hardly any " + type);
      }
      Object object = random.next(type);
      objects.add(object);
      Result<byte[]> document = Result.of(() -> managed.write(object));
      if (!document.failed()) {
        documents.add(document.value());
      }
    }
  }
}
