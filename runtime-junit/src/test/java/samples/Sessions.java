package samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.flint.runtime.junit.Function;
import dev.flint.runtime.junit.Invocation;
import dev.flint.runtime.junit.LambdaFunction;
import dev.flint.runtime.junit.LambdaTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that are run by tests. */
public final class Sessions {

  private Sessions() {}

  private static int served(LambdaFunction shop) {
    return shop.invoke(new Shop.Order("cup", 1)).response(Shop.Price.class).served();
  }

  /** One function for all. */
  @LambdaTest(Shop.class)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static final class Shared {
    private static LambdaFunction ofClass;
    private LambdaFunction function;

    @BeforeAll
    static void isThereBeforeAll(LambdaFunction parameter) {
      assertSame(ofClass, parameter);
    }

    @Test
    void first() {
      assertEquals(1, served(function));
    }

    @Test
    void second(LambdaFunction parameter) {
      assertSame(function, parameter);
      assertSame(ofClass, parameter);
      assertEquals(2, served(parameter));
    }

    /** Shares the outer one. */
    @Nested
    final class Inner {
      private LambdaFunction ofInner;

      @Test
      void third() {
        assertSame(function, ofInner);
        assertEquals(3, served(ofInner));
      }
    }

    @Test
    @LambdaTest(Shop.class)
    void hasAnother(LambdaFunction own) {
      assertNotSame(ofClass, own);
      assertSame(own, function);
      assertEquals(1, served(own));
    }
  }

  /** A cold one for each. */
  @LambdaTest(value = Shop.class, freshPerTest = true)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static final class Fresh {
    private final LambdaFunction ofConstructor;
    private LambdaFunction function;

    Fresh(LambdaFunction function) {
      ofConstructor = function;
    }

    @Test
    void first() {
      assertEquals(1, served(ofConstructor));
      assertEquals(2, served(ofConstructor));
    }

    @Test
    @LambdaTest(Shop.class)
    void hasAnother() {
      assertNotSame(ofConstructor, function);
      assertEquals(1, served(function));
    }

    @Test
    void second() {
      assertSame(ofConstructor, function);
      assertEquals(1, served(ofConstructor));
    }
  }

  /** Fails in ways that are seen from outside. */
  @LambdaTest(Shop.class)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static final class Failing {
    @Test
    void aExpectsAnotherPrice(LambdaFunction shop) {
      assertEquals("free", shop.invoke(new Shop.Order("cup", 1)).response());
    }

    @Test
    void bExpectsCoffee(LambdaFunction shop) {
      shop.invoke(new Shop.Order("coffee", 1)).response();
    }

    @Test
    void cPasses(LambdaFunction shop) {
      System.out.println("printed by the test");
      served(shop);
    }
  }

  /** Names nothing that there is. */
  @LambdaTest
  public static final class Nameless {
    @Test
    void fails(LambdaFunction function) {
      assertNotNull(function);
    }
  }

  /** A variable that is none. */
  @LambdaTest(value = Shop.class, environment = "NAME")
  public static final class WrongVariable {
    @Test
    void fails(LambdaFunction function) {
      assertNotNull(function);
    }
  }

  /** Runs beside {@link Other}. */
  @LambdaTest(value = Meeting.class, environment = "AWS_LAMBDA_LOG_FORMAT=JSON")
  @Execution(ExecutionMode.CONCURRENT)
  public static final class One {
    @Test
    void logsItsOwn(LambdaFunction function) {
      Meeting.assertLogsItsOwn("one", function);
    }
  }

  /** Runs beside {@link One}. */
  @LambdaTest(Meeting.class)
  @Execution(ExecutionMode.CONCURRENT)
  public static final class Other {
    @Test
    void logsItsOwn(LambdaFunction function) {
      Meeting.assertLogsItsOwn("other", function);
    }
  }

  /** Ends while one of its functions invokes another again and again. */
  @LambdaTest
  public static final class Leaving {
    /** What came of the invocation that was under way. */
    public static final CompletableFuture<Invocation> LEFT = new CompletableFuture<>();

    @Function(name = "greeter", handler = "samples.Functions::greet")
    private LambdaFunction greeter;

    @Function(name = "forwarder", handler = "samples.Functions::forwardForEver")
    private LambdaFunction forwarder;

    @Test
    void leaves() throws InterruptedException {
      String event = toGreeter(greeter);
      LEFT.completeAsync(() -> forwarder.invoke(event), task -> new Thread(task).start());
      Functions.FORWARDED.acquire();
    }
  }

  private static String toGreeter(LambdaFunction function) {
    return "{\"name\":\"you\",\"endpoint\":\"" + function.invokeEndpoint() + "\"}";
  }

  /** Two functions, of which one invokes the other. */
  @LambdaTest
  public static final class Pair {
    @Function(name = "greeter", handler = "samples.Functions::greet")
    private LambdaFunction greeter;

    @Function(name = "forwarder", handler = "samples.Functions::forward")
    private LambdaFunction forwarder;

    @BeforeEach
    void areTwo() {
      assertNotSame(greeter, forwarder);
    }

    @Test
    void invokeEachOther(@Function(name = "greeter") LambdaFunction parameter) {
      assertSame(greeter, parameter);
      Invocation invocation = forwarder.invoke(toGreeter(greeter));

      assertEquals("\"Hello, you\"", invocation.response(String.class));
    }

    @Test
    void sendEventsWithoutWaiting() {
      String event = toGreeter(greeter).replace("you\"", "you\",\"type\":\"Event\"");

      assertEquals("", forwarder.invoke(event).response(String.class));
    }

    /** Has others. */
    @Nested
    final class Inner {
      @Test
      void isInvokedByOneOfTheOuterClass(
          @Function(name = "inner", handler = "samples.Functions::greet") LambdaFunction inner) {
        String event = toGreeter(inner).replace("you\"", "you\",\"target\":\"inner\"");

        assertEquals("\"Hello, you\"", forwarder.invoke(event).response(String.class));
      }

      @Test
      void isAFunctionOfItsOwn(
          @Function(name = "copier", handler = "samples.Functions::copy") LambdaFunction copier) {
        assertEquals("copier", copier.name());
        assertEquals("as it is", copier.invoke("as it is").response());
      }
    }
  }
}
