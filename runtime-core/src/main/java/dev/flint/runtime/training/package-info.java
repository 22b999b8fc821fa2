/**
 * What is loaded while an archive of classes is made for a function: {@link
 * dev.flint.runtime.training.TrainingHandler} plays its handler, and each rehearsal does a part of
 * what a first event takes. No start of a function loads any of it.
 */
package dev.flint.runtime.training;
