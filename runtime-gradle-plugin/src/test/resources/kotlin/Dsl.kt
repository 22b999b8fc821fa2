// Stands in for Gradle's Kotlin DSL, which is no artifact of its own: what the guide's scripts use of it, by its signatures,
// and the accessors that Gradle would generate for them.
import dev.flint.runtime.gradle.FlintExtension
import org.gradle.api.Action
import org.gradle.api.NamedDomainObjectProvider
import org.gradle.api.Project
import org.gradle.api.Task
import org.gradle.api.artifacts.Dependency
import org.gradle.api.artifacts.dsl.DependencyHandler
import org.gradle.api.artifacts.dsl.RepositoryHandler
import org.gradle.api.file.FileSystemLocation
import org.gradle.api.file.FileSystemLocationProperty
import org.gradle.api.plugins.JavaPluginExtension
import org.gradle.api.provider.Property
import org.gradle.api.provider.Provider
import org.gradle.api.tasks.TaskContainer
import org.gradle.api.tasks.TaskProvider
import org.gradle.plugin.use.PluginDependenciesSpec
import org.gradle.plugin.use.PluginDependencySpec

fun <T : Any> Property<T>.assign(value: T?) = set(value)

fun <T : Any> Property<T>.assign(value: Provider<out T?>) = set(value)

fun <T : FileSystemLocation> FileSystemLocationProperty<T>.assign(value: T?) = set(value)

fun <T : FileSystemLocation> FileSystemLocationProperty<T>.assign(value: Provider<out T?>) = set(value)

fun plugins(block: PluginDependenciesSpec.() -> Unit) {}

val PluginDependenciesSpec.java: PluginDependencySpec
    get() = id("org.gradle.java")

infix fun PluginDependencySpec.version(version: String?): PluginDependencySpec = version(version)

fun Project.repositories(configuration: RepositoryHandler.() -> Unit) = repositories.configuration()

class DependencyHandlerScope(private val handler: DependencyHandler) {
    fun implementation(notation: Any): Dependency? = handler.add("implementation", notation)
}

fun Project.dependencies(configuration: DependencyHandlerScope.() -> Unit) = DependencyHandlerScope(dependencies).configuration()

fun Project.flint(configure: Action<FlintExtension>) = extensions.configure("flint", configure)

fun Project.java(configure: Action<JavaPluginExtension>) = extensions.configure("java", configure)

inline fun <reified T : Task> TaskContainer.register(name: String, configuration: Action<in T>): TaskProvider<T> =
    register(name, T::class.java, configuration)

inline fun <reified T : Task> TaskContainer.named(name: String, configuration: Action<in T>): NamedDomainObjectProvider<T> =
    named(name, T::class.java, configuration)

inline fun <reified T : Task> TaskContainer.named(name: String): TaskProvider<T> = named(name, T::class.java)
