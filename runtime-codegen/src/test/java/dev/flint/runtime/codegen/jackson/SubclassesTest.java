package dev.flint.runtime.codegen.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubclassesTest {

  /** Has an implementation beside it. */
  interface Plain {}

  record One() implements Plain {}

  abstract static class Another implements Plain {}

  static final class AnotherOne extends Another {}

  /** Names its implementations. */
  sealed interface Closed permits First, Base {}

  record First() implements Closed {}

  static sealed class Base implements Closed permits Last {}

  static final class Last extends Base {}

  @Test
  void findsThoseInTheFolder() throws UnsupportedTypeException {
    assertEquals(
        List.of(AnotherOne.class, One.class), List.copyOf(new Subclasses(Plain.class).concrete()));
  }

  @Test
  void findsThoseInTheJar() throws UnsupportedTypeException {
    Collection<Class<?>> found = new Subclasses(ValueNode.class).concrete();

    assertTrue(found.contains(BooleanNode.class), found::toString);
    assertFalse(found.contains(NumericNode.class), found::toString);
  }

  @Test
  void findsThosePermittedAndTheClassItself() throws UnsupportedTypeException {
    assertEquals(
        List.of(Base.class, First.class, Last.class),
        List.copyOf(new Subclasses(Closed.class).concrete()));
    assertEquals(
        List.of(Base.class, Last.class), List.copyOf(new Subclasses(Base.class).concrete()));
  }

  /** Which is in no jar. */
  @Test
  void findsNoneOfTheJdk() throws UnsupportedTypeException {
    assertEquals(List.of(), List.copyOf(new Subclasses(Number.class).concrete()));
  }
}
