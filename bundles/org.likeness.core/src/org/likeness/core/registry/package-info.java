// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Finding plug-ins: what is there, in which state, and making it ready with parameters. */
package org.likeness.core.registry;
