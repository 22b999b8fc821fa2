package functions;

import com.amazonaws.services.lambda.runtime.Context;

/** Answers the remaining time, and what of it is left when the clock has gone on. */
public final class Countdown {

  private static final int MILLIS = 5;

  public int[] watch(Context context) {
    int before = context.getRemainingTimeInMillis();
    long end = System.currentTimeMillis() + MILLIS;
    while (System.currentTimeMillis() < end) {
      Thread.onSpinWait();
    }
    return new int[] {before, context.getRemainingTimeInMillis()};
  }
}
