package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.trial.TrialFunction;

/**
 * The function as it is run to train a cache.
 *
 * @param function runs and shows what it needs
 * @param dumped dumps the cache: the same; or the layer alone, since a cache that functions share
 *     goes with a class path that begins as that of each
 * @param isShared whether functions that are not here will use the cache too
 */
public record TrainingRuns(TrialFunction function, TrialFunction dumped, boolean isShared) {}
