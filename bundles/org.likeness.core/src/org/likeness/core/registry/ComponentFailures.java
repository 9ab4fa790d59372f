// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import org.osgi.framework.Bundle;
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

  /** Why the component that has registered a service does not give it. */
  String reason(ServiceReference<?> reference) {
    Bundle bundle = reference.getBundle();
    if (bundle == null) {
      return "its bundle has gone";
    }
    if (reference.getProperty("component.name") instanceof String name) {
      ComponentDescriptionDTO description = components.getComponentDescriptionDTO(bundle, name);
      if (description != null) {
        for (ComponentConfigurationDTO c : components.getComponentConfigurationDTOs(description)) {
          if (c.failure != null && !c.failure.isBlank()) {
            return Reasons.ofTrace(c.failure);
          }
        }
        return made(bundle, description.implementationClass);
      }
    }
    return "it gives nothing (null)";
  }

  /** The runtime only logs what linking a component's class throws: doing the same again tells. */
  private static String made(Bundle bundle, String type) {
    try {
      bundle.loadClass(type).getDeclaredConstructor().newInstance();
      return "it was made, but not given";
    } catch (NoSuchMethodException e) {
      return type + " has no constructor that could be used";
    } catch (Throwable e) {
      return Reasons.of(e);
    }
  }
}
