// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Why components did not start, from the Declarative Services runtime. */
final class ComponentFailures {
  private final ServiceComponentRuntime components;

  ComponentFailures(ServiceComponentRuntime components) {
    this.components = components;
  }

  /** The sentences of the component that has registered a service. */
  List<String> reasons(ServiceReference<?> reference) {
    List<String> out = new ArrayList<>();
    if (reference.getProperty("component.name") instanceof String name && reference.getBundle() != null) {
      ComponentDescriptionDTO description = components.getComponentDescriptionDTO(reference.getBundle(), name);
      if (description != null) {
        for (ComponentConfigurationDTO c : components.getComponentConfigurationDTOs(description)) {
          if (c.failure != null && !c.failure.isBlank()) {
            out.add(sentence(c.failure));
          }
        }
      }
    }
    return out;
  }

  /** The message of the innermost cause. */
  static String sentence(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : words(cause.getClass().getName(), cause.getMessage());
  }

  /** The message of the innermost cause of a printed stack trace. */
  static String sentence(String trace) {
    String innermost = trace.strip().lines().findFirst().orElse("");
    for (String line : trace.lines().toList()) {
      if (line.startsWith("Caused by: ")) {
        innermost = line.substring("Caused by: ".length());
      }
    }
    int colon = innermost.indexOf(": ");
    String type = colon < 0 ? innermost : innermost.substring(0, colon);
    boolean isType = type.matches("[\\w$]+(\\.[\\w$]+)+");
    return isType ? words(type, colon < 0 ? "" : innermost.substring(colon + 2)) : innermost;
  }

  private static String words(String type, String message) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    if (message.isBlank()) {
      return simple;
    }
    return switch (simple) {
      case "NoClassDefFoundError", "ClassNotFoundException" -> "the class " + message.replace('/', '.') + " is missing";
      default -> message;
    };
  }
}
