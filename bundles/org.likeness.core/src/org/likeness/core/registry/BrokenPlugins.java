// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.likeness.api.plugin.Plugin;
import org.likeness.core.registry.PluginEntry.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Plug-ins that offer no service: their bundle does not resolve or start, or a service that they need is missing. */
final class BrokenPlugins {
  private final BundleContext context;
  private final ServiceComponentRuntime components;

  BrokenPlugins(BundleContext context, ServiceComponentRuntime components) {
    this.context = context;
    this.components = components;
  }

  List<PluginEntry> list() {
    List<PluginEntry> out = new ArrayList<>();
    for (Bundle bundle : context.getBundles()) {
      String header = bundle.getHeaders().get("Service-Component");
      boolean idle = bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED;
      if (idle && header != null && bundle.getHeaders().get("Fragment-Host") == null) {
        String reason = bundle.getState() == Bundle.INSTALLED ? unresolved(bundle) : notStarted(bundle);
        for (Descriptor d : ComponentFiles.plugins(bundle, header)) {
          out.add(d.entry(bundle, State.FAILED, reason, 0));
        }
      }
    }
    for (ComponentDescriptionDTO d : components.getComponentDescriptionDTOs()) {
      if (List.of(d.serviceInterfaces).contains(Plugin.class.getName())) {
        unsatisfied(d).ifPresent(out::add);
      }
    }
    return out;
  }

  private Optional<PluginEntry> unsatisfied(ComponentDescriptionDTO d) {
    Bundle bundle = context.getBundle(d.bundle.id);
    for (ComponentConfigurationDTO c : components.getComponentConfigurationDTOs(d)) {
      String reason = switch (c.state) {
        case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> "a service that it needs is not there: " + missing(d, c);
        case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> "it needs a configuration that is not there";
        case ComponentConfigurationDTO.FAILED_ACTIVATION -> "it does not start: " + Reasons.ofTrace(String.valueOf(c.failure));
        default -> "";
      };
      if (!reason.isEmpty() && bundle != null) {
        return Optional.of(new Descriptor(d.properties::get).entry(bundle, State.FAILED, reason, 0));
      }
    }
    return Optional.empty();
  }

  private static String missing(ComponentDescriptionDTO d, ComponentConfigurationDTO c) {
    List<String> names = new ArrayList<>();
    for (UnsatisfiedReferenceDTO r : c.unsatisfiedReferences) {
      for (var reference : d.references) {
        if (reference.name.equals(r.name)) {
          names.add(reference.interfaceName);
        }
      }
    }
    return String.join(", ", names);
  }

  private static String notStarted(Bundle bundle) {
    return UserJars.jarOf(bundle).map(UserJars.failures()::get).map(why -> "its bundle does not start: " + why).orElse("its bundle is not started");
  }

  /** What it needs and nobody provides. */
  private String unresolved(Bundle bundle) {
    FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    List<String> missing = new ArrayList<>();
    if (revision != null) {
      for (BundleRequirement r : revision.getDeclaredRequirements(null)) {
        if (!Namespace.RESOLUTION_OPTIONAL.equals(r.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
            && !r.getNamespace().equals("osgi.service") && wiring.findProviders(r).isEmpty()) {
          missing.add(words(r));
        }
      }
    }
    return missing.isEmpty() ? "its bundle cannot be resolved" : "its bundle needs " + String.join(" and ", missing) + ", which nothing here provides";
  }

  private static String words(Requirement r) {
    String filter = String.valueOf(r.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE));
    String name = filter.replaceAll(".*\\(" + java.util.regex.Pattern.quote(r.getNamespace()) + "=([^)]*)\\).*", "$1");
    return switch (r.getNamespace()) {
      case "osgi.wiring.package" -> "the package " + name;
      case "osgi.wiring.bundle", "osgi.wiring.host" -> "the bundle " + name;
      case "osgi.ee" -> "another Java (" + filter + ")";
      default -> r.getNamespace() + " " + filter;
    };
  }
}
