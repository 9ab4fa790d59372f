// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import java.lang.reflect.Constructor;
import org.likeness.cli.internal.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates commands: by the constructor that takes the session if there is one. */
final class SessionFactory implements IFactory {
  private final Session session;

  SessionFactory(Session session) {
    this.session = session;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> c : type.getDeclaredConstructors()) {
      if (c.getParameterCount() == 1 && c.getParameterTypes()[0] == Session.class) {
        c.setAccessible(true);
        return type.cast(c.newInstance(session));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
