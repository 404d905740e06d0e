<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: nmap-xml
title: Nmap XML output
tool: Nmap
recognise:
  - {root: =nmaprun, "@scanner": "~nmap"}
  - {root: =nmaprun, "@args": "~nmap"}
  - {root: =nmaprun, "@scanner": absent}
elements: [ports/port]
keep: [host/address, host/hostnames, nmaprun/runstats]
carries: [dates]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:template match="/nmaprun">
  <records>
    <run tool="Nmap" tool_version="{@version}" start="{@start}" end="{runstats/finished/@time}">
      <xsl:if test="runstats/finished">
        <success><xsl:value-of select="not(runstats/finished/@exit = 'error')"/></success>
        <failure><xsl:value-of select="runstats/finished/@errormsg"/></failure>
      </xsl:if>
    </run>
    <xsl:apply-templates select="host/ports/port"/>
  </records>
</xsl:template>

<!-- A port is a record; that one is open is what there is to report. -->
<xsl:template match="port">
  <xsl:variable name="host" select="../.."/>
  <xsl:variable name="state" select="state/@state"/>
  <result rule="open-{@protocol}-{@portid}" severity="{$state}" port="{@portid}"
          protocol="{@protocol}" last_seen="{$host/@endtime}"
          rule_title="Port {@portid}/{@protocol} is reachable">
    <address><xsl:value-of select="$host/address[@addrtype != 'mac']/@addr"/></address>
    <address><xsl:value-of select="$host/address/@addr"/></address>
    <address><xsl:value-of select="$host/hostnames/hostname/@name"/></address>
    <target><xsl:value-of select="$host/hostnames/hostname/@name"/></target>
    <kind>
      <xsl:choose>
        <xsl:when test="$state = 'open'">fail</xsl:when>
        <xsl:when test="$state = 'closed'">pass</xsl:when>
        <xsl:otherwise>informational</xsl:otherwise>
      </xsl:choose>
    </kind>
    <level>info</level>
    <message>
      <xsl:value-of select="concat('Port ', @portid, '/', @protocol, ' is ', $state)"/>
      <xsl:if test="service/@name"><xsl:value-of select="concat(': ', service/@name)"/></xsl:if>
      <xsl:if test="service/@product"><xsl:value-of select="concat(', ', service/@product)"/></xsl:if>
      <xsl:if test="service/@version"><xsl:value-of select="concat(' ', service/@version)"/></xsl:if>
      <!-- What scripts guess from the version is no finding of its own. -->
      <xsl:variable name="known" select="script//table[elem[@key = 'type'] = 'cve']/elem[@key = 'id']"/>
      <xsl:if test="$known"><xsl:text>; scripts name </xsl:text></xsl:if>
      <xsl:for-each select="$known[position() &lt;= 20]">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:value-of select="."/>
      </xsl:for-each>
    </message>
    <xsl:for-each select="service/cpe"><tag><xsl:value-of select="."/></tag></xsl:for-each>
  </result>
</xsl:template>
</xsl:stylesheet>
