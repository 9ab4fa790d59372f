// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import ai.djl.ndarray.NDArray;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.likeness.api.kinds.Answers;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;

/**
 * Stands between the program and one plug-in: what the plug-in throws, and an answer that its kind does not allow, becomes
 * a {@link PluginFailure} that names it. The workers that it makes are guarded likewise. Problems of the user and
 * cancellation pass as they are. One mechanism for every kind: what an answer must be is said in {@link Answers}.
 */
final class Guard implements InvocationHandler {
  private final PluginEntry entry;
  private final Object guarded;
  private final Class<?> type;
  private final Calls calls;
  private final Answers.Memory memory = new Answers.Memory();

  private Guard(PluginEntry entry, Object guarded, Class<?> type, Calls calls) {
    this.entry = entry;
    this.guarded = guarded;
    this.type = type;
    this.calls = calls;
  }

  /** The plug-in as its kind's interface; itself when its kind is not watched. */
  static Plugin<?> of(PluginEntry entry, Plugin<?> plugin, Calls calls) {
    return entry.kind().watched() ? (Plugin<?>) wrap(entry, plugin, entry.kind().type(), calls) : plugin;
  }

  private static Object wrap(PluginEntry entry, Object what, Class<?> type, Calls calls) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Guard(entry, what, type, calls));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    Object before = calls.enter(entry, method);
    try {
      Object answer = method.invoke(guarded, arguments);
      Answers.check(type, new Answers.Asked(guarded, method, arguments == null ? new Object[0] : arguments, memory), answer);
      if (Answers.isMinimised(type)) {
        differentiable(answer);
      }
      return handedOut(method, answer);
    } catch (InvocationTargetException e) {
      throw named(e.getCause());
    } catch (Answers.Refused e) {
      throw new PluginFailure(entry, e.getMessage(), e);
    } finally {
      calls.leave(before);
    }
  }

  private static void differentiable(Object answer) {
    if (Grad.isOn() && answer instanceof NDArray loss) {
      try {
        Autograd.checkScalar(loss, "loss");
      } catch (IllegalArgumentException e) {
        throw new Answers.Refused(e.getMessage().replaceFirst("\\.$", ""));
      }
    }
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> entry.inWords();
    };
  }

  private Object handedOut(Method method, Object answer) {
    if (answer instanceof Stream<?> items) {
      return GuardedStream.of(items, this::named);
    }
    Class<?> returned = method.getReturnType();
    return answer != null && returned.isInterface() && returned.isMemberClass() && isOfAKind(returned)
        ? wrap(entry, answer, returned, calls) : answer;
  }

  /** Workers, networks, trained detectors, writers, clips: interfaces within the interfaces of the kinds, and of our API. */
  private static boolean isOfAKind(Class<?> member) {
    return member.getName().startsWith("org.likeness.api.") || member.getDeclaringClass().isAnnotationPresent(PluginKind.class);
  }

  private RuntimeException named(Throwable e) {
    return named(entry, e);
  }

  /** What is thrown instead of what a plug-in threw. */
  static RuntimeException named(PluginEntry entry, Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof UserProblem || t instanceof CancellationException) {
        return (RuntimeException) t;
      }
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      CancellationException stopped = new CancellationException("Interrupted");
      stopped.initCause(e);
      return stopped;
    }
    return new PluginFailure(entry, Reasons.of(e), e);
  }
}
