/** Which modules of the JDK a function's JRE needs, and which data of them. */
package dev.flint.runtime.packaging.modules;
