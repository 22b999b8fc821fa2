package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.report.CacheState;
import dev.flint.runtime.packaging.report.PackageContents;
import java.util.List;
import java.util.Optional;

/**
 * A package that was packed, and started where it can be started here.
 *
 * @param contents what is in its zips
 * @param cache its cache of classes
 * @param times how long it takes to start, if it was started
 */
record TriedPackage(List<PackageContents> contents, CacheState cache, Optional<StartTimes> times) {}
