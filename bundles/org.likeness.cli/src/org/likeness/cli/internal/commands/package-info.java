// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** One class per command; each turns flags into a call of the core and prints what comes back. */
package org.likeness.cli.internal.commands;
